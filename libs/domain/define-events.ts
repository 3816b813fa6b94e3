import { type Static, type TObject, type TProperties, type TSchema, Type } from '@sinclair/typebox';
import { type JsonObject } from '#lib/event-store/index.js';

/** Turns the data of an older schema version into the next one's. Pure; kept for ever. */
export type Upcast = (data: JsonObject) => JsonObject;

/** One event type: its meaning, the shape of its data, and how older shapes become today's. */
export interface EventDefinition<Properties extends TProperties = TProperties> {
  /** What happened, as the catalogue says it. */
  readonly meaning: string;
  readonly schemaVersion: number;
  readonly data: TObject<Properties>;
  /** `upcasts[0]` takes version 1 to 2, and so on; one for each version before today's. */
  readonly upcasts: readonly Upcast[];
}

/** A slice's events by type name. Names are unique over the whole ledger and never change once released. */
export type EventDefinitions = Readonly<Record<string, EventDefinition>>;

/** What a decider returns and evolves over: an event without the facts of its telling. */
export type EventOf<Definitions extends Readonly<Record<string, { data: TSchema }>>> = {
  [Name in keyof Definitions & string]: { readonly type: Name; readonly data: Static<Definitions[Name]['data']> };
}[keyof Definitions & string];

/** Defines one event type at version 1 (or later, with its upcasts). Unknown members are refused on writing. */
export function event<Properties extends TProperties>(
  meaning: string,
  properties: Properties,
  upcasts: readonly Upcast[] = [],
): EventDefinition<Properties> {
  return {
    meaning,
    schemaVersion: upcasts.length + 1,
    data: Type.Object(properties, { additionalProperties: false }),
    upcasts,
  };
}
