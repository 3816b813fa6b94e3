import { type TypeCheck, TypeCompiler } from '@sinclair/typebox/compiler';
import { type TObject } from '@sinclair/typebox';
import {
  type DateOrInstant,
  type JsonObject,
  type Metadata,
  type NewEvent,
  type RecordedEvent,
} from '#lib/event-store/index.js';
import { type EventDefinition, type EventDefinitions } from './define-events.js';

/** Data that does not have the shape its event type promises: a fault in the program, never in the input. */
export class MalformedEvent extends Error {
  override readonly name = 'MalformedEvent';
}

/** Every event type of the ledger: checks what is written, brings what is read to today's shape. */
export interface EventRegistry {
  readonly types: ReadonlyMap<string, EventDefinition>;
  /** @throws {MalformedEvent} for an unknown type or data of the wrong shape */
  toNewEvent(
    fact: { type: string; data: object },
    telling: { id: string; metadata: Metadata; effectiveAt: DateOrInstant | null },
  ): NewEvent;
  /** Upcasts to today's version; events of unknown type pass unchanged. @throws {MalformedEvent} for a version from the future */
  upcast<E extends RecordedEvent>(event: E): E;
}

/** Puts the slices' events together. @throws {MalformedEvent} when two slices use one name */
export function eventRegistry(...slices: readonly EventDefinitions[]): EventRegistry {
  const types = new Map<string, EventDefinition>();
  const checks = new Map<string, TypeCheck<TObject>>();
  for (const [type, definition] of slices.flatMap((slice) => Object.entries(slice))) {
    if (types.has(type)) throw new MalformedEvent(`Two slices define ${type}.`);
    types.set(type, definition);
  }
  const checkOf = (type: string, definition: EventDefinition) => {
    const check = checks.get(type) ?? TypeCompiler.Compile<TObject>(definition.data);
    checks.set(type, check);
    return check;
  };
  return {
    types,
    toNewEvent({ type, data }, telling) {
      const definition = types.get(type);
      if (!definition) throw new MalformedEvent(`${type} is not an event of this ledger.`);
      const check = checkOf(type, definition);
      if (!check.Check(data)) {
        const first = check.Errors(data).First();
        throw new MalformedEvent(`${type}${first?.path ?? ''}: ${first?.message ?? 'wrong shape'}`);
      }
      return { type, schemaVersion: definition.schemaVersion, data: data as JsonObject, ...telling };
    },
    upcast(event) {
      const definition = types.get(event.type);
      if (!definition || event.schemaVersion === definition.schemaVersion) return event;
      if (event.schemaVersion > definition.schemaVersion)
        throw new MalformedEvent(
          `${event.type} at ${event.position} has version ${event.schemaVersion}; this program knows ${definition.schemaVersion}. Upgrade it.`,
        );
      const data = definition.upcasts
        .slice(event.schemaVersion - 1)
        .reduce<JsonObject>((older, upcast) => upcast(older), event.data);
      return { ...event, data, schemaVersion: definition.schemaVersion };
    },
  };
}
