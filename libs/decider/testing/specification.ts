import { deepStrictEqual, equal, match, ok } from 'node:assert/strict';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { type Command, Refusal } from '#lib/domain/index.js';
import { type DomainEvent, type Fold, type NewFact, type Telling } from '../decider.js';
import { derivedId } from '../ids.js';
import { type UseCase } from '../use-case.js';

const COMMAND_ID = '11111111-1111-5111-8111-111111111111';

/** What a rule may ask about besides the stream's own history. */
export interface Circumstances {
  /** States of other streams, under the names the use case reads them by. */
  readonly reads?: Readonly<Record<string, unknown>>;
  readonly now?: string;
  readonly actor?: string;
  readonly id?: string;
}

/** The id a command makes under a name in these specifications, so that expected events can be written out. */
export const madeId = (name: string): string => derivedId(COMMAND_ID, name);

/**
 * Given these events, when this command is told, then exactly these events follow, in this order, and nothing else.
 * The command goes through the same validation as a client's.
 */
export function given<State, Event extends DomainEvent>(
  fold: Fold<State, Event>,
  ...history: readonly NewFact<Event>[]
) {
  return {
    when(useCase: UseCase, fields: object, circumstances: Circumstances = {}) {
      const decide = () => decideOn(fold, history, useCase, fields, circumstances);
      return {
        then(...expected: readonly NewFact<DomainEvent>[]) {
          deepStrictEqual(
            decide().map(({ type, data, ...rest }) => ({ type, data: { ...data }, ...rest })),
            expected.map(({ type, data, ...rest }) => ({ type, data: { ...data }, ...rest })),
          );
        },
        /** The command is refused by this rule, with a sentence that matches; nothing is appended. */
        thenRefused(rule: string, sentence?: RegExp, field?: string) {
          const refusal = refusalOf(decide);
          equal(refusal.rule, rule);
          ok(/^[A-Z].*\.$/s.test(refusal.message), `A refusal is a sentence: ${refusal.message}`);
          if (sentence) match(refusal.message, sentence);
          if (field !== undefined) equal(refusal.field, field);
        },
      };
    },
  };
}

function decideOn(
  fold: Fold<unknown>,
  history: readonly NewFact<DomainEvent>[],
  useCase: UseCase,
  fields: object,
  { reads = {}, now = '2026-01-05T10:00:00.000Z', actor = 'clerk', id = madeId('this') }: Circumstances,
) {
  const command = plainToInstance<Command, object>(useCase.command, fields);
  const faults = validateSync(command, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  if (faults.length > 0) throw new Error(`The command is not valid: ${faults.join('; ')}`);
  const state = history.reduce<unknown>(
    (folded, fact, revision) => fold.evolve(folded, { recordedAt: now, effectiveAt: null, ...fact, revision }),
    fold.initial,
  );
  const telling: Telling = { id, now, actor, revision: history.length - 1, newId: madeId };
  return useCase.decide(command, state, telling, reads);
}

function refusalOf(decide: () => unknown): Refusal {
  try {
    decide();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('The command was accepted.');
}
