import { type CommandResult } from '#lib/decider/envelope.js';
import { handleCommand } from '#lib/decider/handle-command.js';
import { notesSlice } from '#lib/decider/testing/notes.js';
import { type EventRegistry } from '#lib/domain/event-registry.js';
import { type Command, type CommandType } from '#lib/domain/index.js';
import { type EventStore } from '#lib/event-store/index.js';
import { type Telling } from '../act-on-event.js';

/** Tells commands of notes to a store, as whoever tells them does. */
export const tellingOn =
  (registry: EventRegistry, now: number) =>
  (on: EventStore) =>
  (
    command: CommandType,
    telling: Omit<Telling, 'correlationId' | 'causationId'> & Partial<Telling>,
  ): Promise<CommandResult> => {
    const useCase = notesSlice.useCases.find((each) => each.command === command);
    if (!useCase) throw new Error('No such command.');
    const told = Object.assign<Command, object>(new command(), telling.body);
    return handleCommand({ store: on, registry, sealer: null }, notesSlice, useCase, telling.id, told, {
      commandId: telling.commandId,
      actor: telling.actor,
      receivedAt: new Date(now).toISOString(),
      bodyHash: JSON.stringify(telling.body),
      expectedRevision: null,
      correlationId: telling.correlationId ?? telling.commandId,
      causationId: telling.causationId ?? null,
    });
  };
