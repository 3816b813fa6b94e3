import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Refusal } from '#lib/domain/refusal.js';
import { minuteBook } from './minute-book.js';
import { openBook, type OpenBook } from './testing/open-book.js';
import { filesHolding, meetingInSession, telling } from './testing/public-question.js';

let book: OpenBook;
beforeEach(async () => {
  book = await openBook(minuteBook);
});
afterEach(() => book.close());

/** Text no file holds by chance: letters that stand together in no word of the program. */
const letters = fc.constantFrom('q', 'x', 'z', 'j', 'v', 'ß', 'é');
const secret = fc.string({ unit: letters, minLength: 9, maxLength: 24 });
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

describe('Whatever is told of members of the public', () => {
  it('no name and no word of theirs is in any byte of any file', async () => {
    const tell = telling(book);
    const { meeting, item } = await meetingInSession(book);
    const secrets = new Set<string>();
    const people: string[] = [];
    const questions: string[] = [];
    const say = (words: string) => {
      secrets.add(words);
      return words;
    };
    for (const name of fc.sample(secret, 3))
      people.push((await tell('RegisterPerson', { name: say(name), capacity: 'public' })).id);
    let told = 0;
    for (const { tell: command, named: who, words, parts } of fc.sample(move, 60)) {
      const party = who.way === 'entry' ? { person: people[who.which] } : { label: say(who.label), public: true };
      const id = questions.at(-1) ?? '';
      const asked = () => ({ topic: say(words), parts: parts.map(say), asker: party });
      const bodies: Record<(typeof MOVES)[number], [object, string]> = {
        SubmitQuestion: [asked(), ''],
        PutQuestion: [{ ...asked(), itemId: item }, meeting],
        NotePoint: [{ speaker: party, summary: say(words) }, meeting],
        PutSupplementary: [{ topic: say(words), asker: party }, id],
        RaiseAction: [{ what: 'Write to the resident', requestedBy: [party] }, ''],
        PromiseAnswer: [{ by: [party] }, id],
        CorrectName: [{ name: say(words), reason: say(`${words}${words}`) }, people[0] ?? ''],
      };
      const [body, target] = bodies[command];
      try {
        const result = await tell(command, body, target === '' ? {} : { id: target });
        if (command === 'SubmitQuestion') questions.push(result.id);
        told++;
      } catch (error) {
        // Some are refused, as a supplementary to what was not put; what they said must be nowhere either.
        if (!(error instanceof Refusal)) throw error;
      }
    }
    await book.upkeep.bringUpToDate();
    expect(told).toBeGreaterThan(20);
    for (const words of secrets) expect([words, filesHolding(book.data, words)]).toEqual([words, []]);
    for (const id of people)
      for await (const { stream, data } of book.ledger.store.readAll())
        expect([stream, JSON.stringify(data).includes(id)]).toEqual([stream, false]);
  });
});
