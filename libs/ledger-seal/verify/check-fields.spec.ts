import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { noted } from '#lib/event-store/contract/noted.js';
import { SealedBook } from '../testing/sealed-book.js';
import { type SealedFieldState } from './check-fields.js';

const digest = (letter: string) => letter.repeat(43);
const [name, text, hash, erased] = ['n', 't', 'h', 'e'].map(digest) as [string, string, string, string];

describe('verifying sealed fields', () => {
  let book: SealedBook;
  beforeAll(async () => {
    book = await SealedBook.make();
    await book.append('question-1', [
      noted(
        { asker: { person: { _sd: name } }, parts: [{ _sd: text }] },
        { metadata: { actor: 'a', bodyHash: `sd:${hash}` } },
      ),
      noted({
        asker: { person: { _sd: erased } },
        note: 'a text with {"_sd":"…"} and sd: in it',
        other: { _sd: 'short' },
      }),
      noted({ asker: { person: { _sd: name } } }),
    ]);
    await book.append('erasure-1', [noted({ digests: [erased] }, { type: 'PersonalDataErased' })]);
    await book.seals.seal();
  });
  afterAll(() => book.dispose());

  const all = { [name]: 'disclosed', [text]: 'disclosed', [hash]: 'disclosed', [erased]: 'erased' } as const;
  const judge = (states: Partial<Record<string, SealedFieldState['state']>>) =>
    book.verify({
      fields: {
        states: async (digests) =>
          new Map(digests.flatMap((one) => (states[one] === undefined ? [] : [[one, { state: states[one] }]]))),
      },
    });

  it('counts each digest once: disclosed, erased by an event, or withheld', async () => {
    expect(await judge(all)).toMatchObject({ ok: true, fields: { disclosed: 3, erased: 1, withheld: 0 } });
    expect(await book.verify()).toMatchObject({ ok: true, fields: { disclosed: 0, erased: 1, withheld: 3 } });
  });

  it('asks about every digest of the log and no other', async () => {
    const asked: string[] = [];
    await book.verify({ fields: { states: async (digests) => (asked.push(...digests), new Map()) } });
    expect(asked.sort()).toEqual([name, text, hash, erased].sort());
  });

  it.each<[string, SealedFieldState['state'], string, number]>([
    ['missing without an order to erase it', 'missing', name, 0],
    ['swapped for something else', 'swapped', text, 0],
    ['erased without an order', 'erased', hash, 0],
    ['ordered erased and still there', 'disclosed', erased, 1],
  ])('finds a field that is %s', async (_, state, field, leafIdx) => {
    const { findings } = await judge({ ...all, [field]: state });
    const kind = {
      missing: 'field-missing',
      swapped: 'field-swapped',
      erased: 'field-erased-unrecorded',
      disclosed: 'erasure-unfinished',
    }[state];
    expect(findings).toEqual([expect.objectContaining({ kind, leafIdx })]);
  });

  it('takes an order to erase as the reason why a field is missing', async () => {
    expect((await judge({ ...all, [erased]: 'missing' })).findings).toEqual([]);
  });
});
