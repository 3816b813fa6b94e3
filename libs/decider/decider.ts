import { type DateOrInstant, type Instant } from '#lib/event-store/index.js';

/** An event as a decider sees it: a type name and data. */
export interface DomainEvent {
  readonly type: string;
  readonly data: object;
}

/** An event about to be appended; `effectiveAt` overrides the command's. */
export type NewFact<Event extends DomainEvent> = Event & { readonly effectiveAt?: DateOrInstant | null };

/** An event that happened, with the facts of its telling that a rule may ask about. */
export type Happened<Event extends DomainEvent> = Event & {
  readonly revision: number;
  readonly recordedAt: Instant;
  readonly effectiveAt: DateOrInstant | null;
};

/** State from history: plain data and one pure function. */
export interface Fold<State, Event extends DomainEvent = DomainEvent> {
  readonly initial: State;
  evolve(state: State, event: Happened<Event>): State;
}

/** Another stream a rule asks about, and how to fold it. A stream that does not exist folds to `initial`. */
export interface Read<State> {
  readonly stream: string;
  readonly fold: Fold<State>;
}

/** The state behind each read, under the same names. */
export type ReadStates<Reads> = {
  readonly [Name in keyof Reads]: Reads[Name] extends Read<infer State> ? State : never;
};

/** What a decision may know besides the command and the state: ids and the time, as values. */
export interface Telling {
  /** The id of the thing the command is about (its stream without the prefix). */
  readonly id: string;
  /** When the command was received. */
  readonly now: Instant;
  readonly actor: string;
  /** The revision the stream is at; -1 when it does not exist yet. */
  readonly revision: number;
  /** An id for a new thing, the same each time the command is repeated. */
  newId(name: string): string;
}
