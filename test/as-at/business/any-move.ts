import fc from 'fast-check';
import { type UseCase } from '#lib/decider/use-case.js';
import { type JsonSchema } from '#lib/describing/class-schema.js';
import { bodyFor } from './arbitrary-body.js';
import { kindOfField } from './kinds-of-ids.js';
import { type Move, type Says, type Wait } from './says.js';

/** What the author of a business fixes about a move; the rest is left to chance. */
export interface Fixed {
  readonly params?: Readonly<Record<string, Says>>;
  readonly says?: Readonly<Record<string, Says>>;
  /** Fields that are left out. */
  readonly without?: readonly string[];
}

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

/** Often the same millisecond, sometimes weeks later, and now and then just about midnight in London. */
const anyWait: fc.Arbitrary<Wait> = fc.oneof(
  { arbitrary: fc.constant<Wait>(0), weight: 4 },
  { arbitrary: fc.integer({ min: 1, max: 90 * SECOND }), weight: 3 },
  { arbitrary: fc.integer({ min: 1, max: 30 }).map((halves) => (halves * HOUR) / 2), weight: 3 },
  { arbitrary: fc.integer({ min: 1, max: 40 }).map((days) => days * 24 * HOUR), weight: 1 },
  { arbitrary: fc.constantFrom<Wait>('last millisecond of the day', 'midnight'), weight: 2 },
);

const PLURALS: Readonly<Record<string, string>> = {
  authorities: 'authority',
  people: 'person',
  committees: 'committee',
  meetings: 'meeting',
  questions: 'question',
  actions: 'action',
  decisions: 'decision',
};

/** A use case told with whatever its command's schema allows, to something told of before. */
export function anyMove(
  { command, post }: UseCase,
  schemas: Readonly<Record<string, JsonSchema>>,
  fixed: Fixed = {},
): fc.Arbitrary<Move> {
  const params = Object.fromEntries(
    [...post.matchAll(/([\w-]+)\/:(\w+)/g)].map(([, thing = '', name = '']) => [
      name,
      /year/i.test(name)
        ? fc.constant<Says>('2024-2025')
        : anyOf(name === 'id' ? (PLURALS[thing] ?? thing) : kindOfField(name)),
    ]),
  );
  return fc
    .record({ wait: anyWait, params: fc.record(params), says: bodyFor(command.name, schemas), settle: fc.boolean() })
    .map(({ params: to, says, ...move }) => ({
      ...move,
      tell: command.name,
      params: { ...to, ...fixed.params },
      says: agreeing(
        Object.fromEntries(
          Object.entries({ ...says, ...fixed.says }).filter(
            ([field]) => !(field in to) && !fixed.without?.includes(field),
          ),
        ),
      ),
    }));
}

/** A due date says itself how it is fixed: the two told together would mostly be refused. */
function agreeing({ dueKind, ...says }: Move['says']): Move['says'] {
  return dueKind === undefined || says['due'] !== undefined ? says : { ...says, dueKind };
}

/** Mostly what was told of lately. */
const anyOf = (any: string): fc.Arbitrary<Says> => fc.oneof(fc.constant(0), fc.nat(5)).map((back) => ({ any, back }));
