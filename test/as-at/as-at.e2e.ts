import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { minuteBook } from '#lib/application/index.js';
import { IN_FILES_ALONE } from '../support/engine.js';
import { type ToldBook, tellBusiness } from './business/minute-book.js';
import { randomBusiness } from './business/random-business.js';
import { shortest } from './business/shortest.js';
import { type Business } from './business/says.js';
import { firstDifference, pagesOf, shownBy } from './compare.js';
import { type Oracle } from './oracles/oracle.js';
import { ORACLES } from './oracles/index.js';
import { type AnyReading, anyReading, readingOf } from './readings.js';

const RUNS = Number(process.env['MINUTEBOOK_AS_AT_RUNS'] ?? 40);
const SEED = Number(process.env['MINUTEBOOK_AS_AT_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
/** How long a failure may be made smaller for, in milliseconds. */
const SHORTEN_MS = Number(process.env['MINUTEBOOK_AS_AT_SHORTEN_MS'] ?? 20_000);
const READINGS = 24;
/** Longest that what is done to all businesses may take, in milliseconds: over the wire each takes its time. */
const LONGEST_MS = IN_FILES_ALONE ? 120_000 : 60_000 * RUNS;

interface Case {
  readonly business: Business;
  readonly readings: readonly AnyReading[];
}

const cases: Case[] = fc.sample(
  fc.record({
    business: randomBusiness(minuteBook.slices),
    readings: fc.array(anyReading, { minLength: READINGS, maxLength: READINGS }),
  }),
  { seed: SEED, numRuns: RUNS },
);

const differenceIn = (book: ToldBook, oracle: Oracle, readings: readonly AnyReading[]) =>
  firstDifference(
    book,
    oracle,
    readings.map((reading) => readingOf(reading, book.events, book.now)),
  );

/** The same question to a business told anew. */
async function differenceAnew({ business, readings }: Case, oracle: Oracle) {
  const book = await tellBusiness(business);
  try {
    return { difference: await differenceIn(book, oracle, readings), events: book.events };
  } finally {
    await book.close();
  }
}

async function failure(failed: Case, oracle: Oracle): Promise<string> {
  const fails = async (business: Business) =>
    (await differenceAnew({ ...failed, business }, oracle)).difference !== null;
  const business = await shortest(failed.business, fails, SHORTEN_MS);
  const { difference, events } = await differenceAnew({ ...failed, business }, oracle);
  const log = events.map(({ position, stream, type, recordedAt, effectiveAt, data }) =>
    JSON.stringify({ position: Number(position), stream, type, recordedAt, effectiveAt, data }),
  );
  return [`The view differs (MINUTEBOOK_AS_AT_SEED=${SEED}):`, JSON.stringify(difference, null, 1), ...log].join('\n');
}

describe(`What the ledger said then, and what was in force then (seed ${SEED})`, () => {
  const books: ToldBook[] = [];

  beforeAll(async () => {
    for (const { business } of cases) books.push(await tellBusiness(business));
  }, LONGEST_MS);

  afterAll(async () => {
    for (const book of books) await book.close();
  });

  /** Holds a view against its oracle in every business. */
  async function holds(oracle: Oracle): Promise<void> {
    for (const [index, book] of books.entries()) {
      const one = cases[index] as Case;
      const difference = await differenceIn(book, oracle, one.readings);
      if (difference) throw new Error(await failure(one, oracle));
    }
  }

  it.each(ORACLES.map((oracle) => [oracle.resource, oracle] as const))(
    '%s: any reading is what the entries told by then say, one after another',
    async (_resource, oracle) => {
      await holds(oracle);
      expect(books).toHaveLength(RUNS);
    },
    120_000,
  );

  /** What every view answers to some readings of a business. */
  async function everythingShown(book: ToldBook, readings: readonly AnyReading[]): Promise<unknown[]> {
    const shown: unknown[] = [];
    for (const oracle of ORACLES)
      for (const params of oracle.of?.(book.events) ?? [{}])
        for (const reading of readings)
          shown.push(await shownBy(book, oracle, readingOf(reading, book.events, book.now), params));
    return shown;
  }

  it(
    'page by page, a list is the whole list',
    async () => {
      for (const [index, book] of books.entries())
        for (const oracle of ORACLES.filter(({ kind }) => kind !== 'item'))
          for (const params of oracle.of?.(book.events) ?? [{}])
            for (const any of cases[index]?.readings.slice(0, 3) ?? []) {
              const reading = readingOf(any, book.events, book.now);
              const whole = await shownBy(book, oracle, reading, params);
              const size = 1 + Math.floor(whole.length / 3);
              expect(await pagesOf(book, oracle, reading, params, size)).toEqual(whole);
            }
    },
    LONGEST_MS,
  );

  it(
    'every reading is the same after everything was rebuilt, and after the minute book was closed and opened',
    async () => {
      for (const [index, book] of books.entries()) {
        const readings = cases[index]?.readings.slice(0, 2) ?? [];
        const before = await everythingShown(book, readings);
        await book.ledger.views.rebuild('all');
        expect(await everythingShown(book, readings)).toEqual(before);
        const again = await book.reopen();
        books[index] = again;
        expect(await everythingShown(again, readings)).toEqual(before);
      }
    },
    LONGEST_MS,
  );

  it('was a business worth reading: things were raised, asked, decided and convened, and much was not refused', () => {
    const happened = new Set(books.flatMap(({ events }) => events.map(({ type }) => type)));
    // Of a few businesses one cannot be sure; of many, chance would have to try hard.
    const types = RUNS < 10 ? [] : ['ActionRaised', 'QuestionPutInRoom', 'DecisionTaken', 'MeetingConvened'];
    for (const type of types) expect(happened).toContain(type);
    expect(happened.size).toBeGreaterThan(3);
    const tallies = books.flatMap(({ tally }) => [...tally.values()]);
    const [told, refused] = [sum(tallies.map((one) => one.told)), sum(tallies.map((one) => one.refused))];
    expect(told - refused).toBeGreaterThan(RUNS < 10 ? 0 : told / 5);
  });
});

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
