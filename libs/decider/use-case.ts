import { type Command, type CommandType } from '#lib/domain/index.js';
import { type DomainEvent, type Fold, type NewFact, type Read, type ReadStates, type Telling } from './decider.js';

export type Role = 'clerk' | 'officer' | 'auditor' | 'admin';

/** One thing people do: a command, where it is posted, who may, and the rule that turns it into events. */
export interface UseCase {
  readonly command: CommandType;
  /** Path under /api it is POSTed to; `:id` names the stream, other parameters as `streamId` says. */
  readonly post: string;
  readonly summary: string;
  readonly roles: readonly Role[];
  /** Whether it opens a new stream; otherwise the stream must exist. `either` takes both. */
  readonly creates: boolean | 'either';
  /** Told by the program alone: no route, no place in the API's description. */
  readonly internal?: true;
  /** A valid body, from the seed meetings, for the API's description. */
  readonly example: object;
  /** The stream's id from the path's parameters; by default `:id`, or a new id for what is created. */
  streamId?(params: Readonly<Record<string, string>>, newId: string): string;
  /** Other streams the rule asks about. */
  reads?(command: Command, state: unknown): Readonly<Record<string, Read<unknown>>>;
  decide(
    command: Command,
    state: unknown,
    telling: Telling,
    reads: Readonly<Record<string, unknown>>,
  ): readonly NewFact<DomainEvent>[];
}

/** A concept of the domain: its streams, its events, its state and everything that can be done to it. */
export interface Slice {
  /** Streams are named `<prefix>-<id>`. */
  readonly prefix: string;
  /** What it is called in a sentence: "There is no committee with the id …". */
  readonly thing: string;
  readonly fold: Fold<unknown>;
  readonly useCases: readonly UseCase[];
}

interface UseCaseSpecification<State, Event extends DomainEvent, C extends Command, Reads> {
  readonly post: string;
  readonly summary: string;
  readonly roles?: readonly Role[];
  readonly creates?: boolean | 'either';
  readonly internal?: true;
  readonly example: object;
  streamId?(params: Readonly<Record<string, string>>, newId: string): string;
  reads?(command: C, state: State): Reads;
  decide(command: C, state: State, telling: Telling, reads: ReadStates<Reads>): readonly NewFact<Event>[];
}

/**
 * The maker of a slice's use cases, with its state and events fixed:
 * `const actionUseCase = useCasesOf<ActionState, ActionEvent>()`. Clerks may do everything unless `roles` says otherwise.
 */
export function useCasesOf<State, Event extends DomainEvent>() {
  return <C extends Command, Reads extends Readonly<Record<string, Read<unknown>>>>(
    command: CommandType<C>,
    specification: UseCaseSpecification<State, Event, C, Reads>,
  ): UseCase => ({ roles: ['clerk'], creates: false, ...specification, command });
}

/** Puts a slice together. */
export function defineSlice<State, Event extends DomainEvent>(slice: {
  prefix: string;
  thing: string;
  fold: Fold<State, Event>;
  useCases: readonly UseCase[];
}): Slice {
  return slice;
}
