import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Refusal } from '#lib/domain/refusal.js';
import { minuteBook } from './minute-book.js';
import { openBook, type OpenBook } from './testing/open-book.js';
import { filesHolding } from '../../test/support/files-holding.js';
import { meetingInSession, telling } from './testing/public-question.js';

let book: OpenBook;
beforeEach(async () => {
  book = await openBook(minuteBook);
});
afterEach(() => book.close());

/** What no file holds by chance: letters that stand together in no word of the program. Every word said begins with it. */
const MARK = 'qxzßjvéq';
const letters = fc.constantFrom('q', 'x', 'z', 'j', 'v', 'ß', 'é');
const secret = fc.string({ unit: letters, minLength: 9, maxLength: 24 }).map((words) => `${MARK}${words}`);
const named = fc.oneof(
  fc.record({ way: fc.constant('entry' as const), which: fc.nat(2) }),
  fc.record({ way: fc.constant('one step' as const), label: secret }),
);
const MOVES = [
  'SubmitQuestion',
  'PutQuestion',
  'NotePoint',
  'PutSupplementary',
  'RaiseAction',
  'PromiseAnswer',
  'CorrectName',
] as const;
const move = fc.record({
  tell: fc.constantFrom(...MOVES),
  named,
  words: secret,
  parts: fc.array(secret, { maxLength: 2 }),
});

const told = fc.record({
  names: fc.array(secret, { minLength: 3, maxLength: 3 }),
  moves: fc.array(move, { minLength: 60, maxLength: 60 }),
});
type Told = typeof told extends fc.Arbitrary<infer Value> ? Value : never;

/** Tells all of it. Gives the ids of the people, and how much was taken. */
async function tellAll({ names, moves }: Told) {
  const tell = telling(book);
  const { meeting, item } = await meetingInSession(book);
  const people: string[] = [];
  const questions: string[] = [];
  for (const name of names) people.push((await tell('RegisterPerson', { name, capacity: 'public' })).id);
  let taken = 0;
  for (const { tell: command, named: who, words, parts } of moves) {
    const party = who.way === 'entry' ? { person: people[who.which] } : { label: who.label, public: true };
    const id = questions.at(-1) ?? '';
    const asked = () => ({ topic: words, parts, asker: party });
    const bodies: Record<(typeof MOVES)[number], [object, string]> = {
      SubmitQuestion: [asked(), ''],
      PutQuestion: [{ ...asked(), itemId: item }, meeting],
      NotePoint: [{ speaker: party, summary: words }, meeting],
      PutSupplementary: [{ topic: words, asker: party }, id],
      RaiseAction: [{ what: 'Write to the resident', requestedBy: [party] }, ''],
      PromiseAnswer: [{ by: [party] }, id],
      CorrectName: [{ name: words, reason: `${words}${words}` }, people[0] ?? ''],
    };
    const [body, target] = bodies[command];
    try {
      const result = await tell(command, body, target === '' ? {} : { id: target });
      if (command === 'SubmitQuestion') questions.push(result.id);
      taken++;
    } catch (error) {
      // Some are refused, as a supplementary to what was not put; what they said must be nowhere either.
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return { taken, people };
}

describe('Whatever is told of members of the public', () => {
  it('no name and no word of theirs is in any byte of any file', async () => {
    const standsNowhere = async (business: Told) => {
      const { taken, people } = await tellAll(business);
      await book.upkeep.bringUpToDate();
      expect(taken).toBeGreaterThan(20);
      expect(filesHolding(book.data, [MARK])).toEqual([]);
      for (const id of people)
        for await (const { stream, data } of book.ledger.store.readAll())
          expect([stream, JSON.stringify(data).includes(id)]).toEqual([stream, false]);
    };
    // Told into one book, once: a failure names the seed, and is not told again in smaller parts.
    await fc.assert(fc.asyncProperty(told, standsNowhere), { numRuns: 1, endOnFailure: true });
  });
});
