import { type DomainEvent, type Fold } from '#lib/decider/decider.js';
import { type Command, type CommandType, type SourceSpan } from '#lib/domain/index.js';
import { type DateOrInstant } from '#lib/event-store/index.js';
import { type Seen } from '#lib/projections/view.js';

/** The fields of a command as plain data, without what a reaction copies from its cause. */
export type FieldsOf<C extends Command> = Omit<C, 'effectiveAt' | 'source'>;

/** A command to be told because of an event. */
export interface Reaction {
  readonly command: CommandType;
  /** The id of the thing it concerns: its stream without the prefix. */
  readonly id: string;
  readonly fields: object;
  /**
   * Which of the event's consequences it is, where its place in the list may differ from one telling to the next
   * because the list was made from what stands now.
   */
  readonly key?: string;
  /** When it happened; the causing event's when left out. */
  readonly effectiveAt?: DateOrInstant | null;
  /** Where it was read; the causing event's when left out. */
  readonly source?: SourceSpan | null;
}

/** A reaction whose fields are checked against its command. */
export const reaction = <C extends Command>(
  command: CommandType<C>,
  id: string,
  fields: FieldsOf<C>,
  key?: string,
): Reaction => ({ command, id, fields, ...(key === undefined ? {} : { key }) });

/** What a reactor may ask besides its event. */
export interface LedgerReading {
  /** A stream's state as it stands now; `initial` when there is no such stream. */
  fold<State, Event extends DomainEvent>(stream: string, fold: Fold<State, Event>): Promise<State>;
  /** A stream's state as the log told it just before the event: the same whenever it is asked. */
  foldBefore<State, Event extends DomainEvent>(stream: string, fold: Fold<State, Event>): Promise<State>;
}

type Reacting<Event extends { type: string; data: unknown }> = (
  event: Seen<Event>,
  ledger: LedgerReading,
) => Promise<readonly Reaction[]> | readonly Reaction[];

/** A consequence across streams: events that make commands. Every command is told once for each event, for ever. */
export interface Reactor {
  /** Stable: the ids of its commands derive from it. */
  readonly name: string;
  /** What it does, for `status`. */
  readonly title: string;
  readonly on: Readonly<Record<string, Reacting<{ type: string; data: never }>>>;
}

/** Defines a reactor over a union of events, each handler typed by its event's name. */
export function defineReactor<Event extends { type: string; data: unknown }>(reactor: {
  readonly name: string;
  readonly title: string;
  readonly on: { readonly [Name in Event['type']]?: Reacting<Extract<Event, { type: Name }>> };
}): Reactor {
  return reactor as unknown as Reactor;
}
