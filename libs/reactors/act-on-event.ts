import { type CommandResult } from '#lib/decider/envelope.js';
import { KeyReused } from '#lib/decider/errors.js';
import { reactionIdOf } from '#lib/decider/ids.js';
import { sourceOf } from '#lib/decider/metadata.js';
import { type EventRegistry } from '#lib/domain/event-registry.js';
import { type CommandType, Refusal } from '#lib/domain/index.js';
import { type EventStore, type Position, type RecordedEvent } from '#lib/event-store/index.js';
import { type Seen } from '#lib/projections/view.js';
import { type Reaction, type Reactor } from './reactor.js';
import { readingBefore } from './reading-before.js';
import { recordRefusal } from './record-refusal.js';

/** How a reaction's command is told. */
export interface Telling {
  readonly id: string;
  readonly body: object;
  readonly commandId: string;
  readonly actor: string;
  readonly correlationId: string;
  readonly causationId: string;
}

export interface Acting {
  readonly store: EventStore;
  readonly registry: EventRegistry;
  readonly clock: () => number;
  /** Tells a command. @throws {Refusal} also for a command that is not valid */
  readonly tell: (command: CommandType, telling: Telling) => Promise<CommandResult>;
  /** Hears of every reaction that was refused. */
  readonly onRefusal?: (reactor: string, event: RecordedEvent, refusal: Refusal) => void;
}

/**
 * Tells one reactor's reactions to one event, one after another. Told again, the same happens once: every command has
 * an id derived from its cause. A refusal is recorded and is no error.
 *
 * @returns the last position they appended, or null when there was nothing to do
 */
export async function actOnEvent(acting: Acting, reactor: Reactor, event: RecordedEvent): Promise<Position | null> {
  const ledger = readingBefore(acting.store, event.position);
  const reactions =
    (await reactor.on[event.type]?.(event as unknown as Seen<{ type: string; data: never }>, ledger)) ?? [];
  let reached: Position | null = null;
  for (const [index, reaction] of reactions.entries()) {
    const position = await tellOne(acting, reactor.name, event, reaction, index);
    if (position !== null && (reached === null || position > reached)) reached = position;
  }
  return reached;
}

async function tellOne(
  acting: Acting,
  reactor: string,
  event: RecordedEvent,
  reaction: Reaction,
  index: number,
): Promise<Position | null> {
  const commandId = reactionIdOf(event.id, reactor, reaction.key ?? index);
  const correlationId = event.metadata['correlationId'] ?? commandId;
  try {
    const { position } = await acting.tell(reaction.command, {
      id: reaction.id,
      body: bodyOf(reaction, event),
      commandId,
      actor: `reactor:${reactor}`,
      correlationId,
      causationId: event.id,
    });
    return position;
  } catch (error) {
    // It acted on this event before, when the reactor still said it in other words.
    if (error instanceof KeyReused) return null;
    if (!(error instanceof Refusal)) throw error;
    acting.onRefusal?.(reactor, event, error);
    const recorded = await recordRefusal(acting, {
      reactor,
      commandId,
      command: reaction.command.name,
      target: reaction.id,
      index,
      refusal: error,
      cause: { id: event.id, stream: event.stream, correlationId },
      now: new Date(acting.clock()).toISOString(),
    });
    return recorded.position;
  }
}

/** What follows from an event happened when it did, and was read where it was. */
function bodyOf({ fields, ...reaction }: Reaction, event: RecordedEvent): object {
  const effectiveAt = reaction.effectiveAt === undefined ? event.effectiveAt : reaction.effectiveAt;
  const source = reaction.source === undefined ? readAt(event) : reaction.source;
  return { ...fields, ...(effectiveAt === null ? {} : { effectiveAt }), ...(source === null ? {} : { source }) };
}

/** The passage a cause was read from, as surely as it was. */
function readAt({ metadata }: RecordedEvent): object | null {
  const span = sourceOf(metadata);
  const { confidence, why } = metadata;
  return (
    span && { ...span, ...(confidence === undefined ? {} : { confidence }), ...(why === undefined ? {} : { why }) }
  );
}
