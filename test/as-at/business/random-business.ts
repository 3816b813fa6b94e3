import fc from 'fast-check';
import { type Slice } from '#lib/decider/use-case.js';
import { classSchemas } from '#lib/describing/class-schema.js';
import { type Fixed, anyMove } from './any-move.js';
import { type Business, type Move } from './says.js';
import { PROLOGUE, STORIES, type Story } from './stories.js';

/** The nights the clocks go forward and back, the end of a leap day, and an ordinary June. */
const STARTS = [
  '2024-03-31T00:20:00.000Z',
  '2024-10-26T23:40:00.000Z',
  '2024-10-27T00:10:00.000Z',
  '2024-02-28T23:59:59.999Z',
  '2024-06-13T22:59:00.000Z',
] as const;

/**
 * What may happen in a council: stories as they usually go, with steps left out, and anything else in between. Much of it
 * is refused, which is as it should be.
 */
export function randomBusiness(slices: readonly Slice[]): fc.Arbitrary<Business> {
  const useCases = slices.flatMap((slice) => slice.useCases.filter(({ internal }) => !internal));
  const schemas = classSchemas(
    '#/',
    useCases.map(({ command }) => command),
  );
  const told = new Map(useCases.map((one) => [one.command.name, (fixed?: Fixed) => anyMove(one, schemas, fixed)]));
  // A step is left out now and then; a business that fails is made smaller by leaving out more.
  const story = (steps: Story) =>
    fc
      .tuple(...movesOf(told, steps).map((move) => fc.option(move, { freq: 7 })))
      .map((moves) => moves.filter((move) => move !== null));
  const chance = fc.array(fc.oneof(...[...told.values()].map((tell) => tell())), {
    maxLength: 12,
    size: 'max',
  });
  const chapter = fc.oneof({ arbitrary: fc.oneof(...STORIES.map(story)), weight: 3 }, { arbitrary: chance, weight: 1 });
  return fc
    .record({
      from: fc.constantFrom(...STARTS),
      first: fc.tuple(...movesOf(told, PROLOGUE)),
      then: fc.noBias(fc.array(chapter, { minLength: 3, maxLength: 9, size: 'max' })),
    })
    .map(({ from, first, then }) => ({ from, moves: [...first, ...then.flat()] }));
}

/** The steps of a story, each as it may be told. @throws {Error} for a step that no use case tells */
const movesOf = (
  told: ReadonlyMap<string, (fixed?: Fixed) => fc.Arbitrary<Move>>,
  steps: Story,
): fc.Arbitrary<Move>[] =>
  steps.map(([command, fixed]) => {
    const tell = told.get(command);
    if (!tell) throw new Error(`No use case tells ${command}.`);
    return tell(fixed);
  });
