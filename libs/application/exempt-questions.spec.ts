import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { minuteBook } from './minute-book.js';
import { openBook, type OpenBook } from './testing/open-book.js';
import { filesHolding } from '../../test/support/files-holding.js';
import { meetingInSession, telling } from './testing/public-question.js';

let book: OpenBook;
let tell: ReturnType<typeof telling>;
let item: string;
beforeEach(async () => {
  book = await openBook(minuteBook);
  tell = telling(book);
});
afterEach(() => book.close());

/** A member's question put after press and public were excluded for its item. */
async function exemptQuestion(): Promise<string> {
  const { meeting, item: excluded } = await meetingInSession(book);
  item = excluded;
  await tell('ExcludePublic', { itemIds: [item], paragraphs: [3] }, { id: meeting });
  const put = { itemId: item, topic: 'Is Marrowby solvent?', asker: { label: 'A member' } };
  const { stream } = await tell('PutQuestion', put, { id: meeting });
  await book.upkeep.bringUpToDate();
  for await (const { data } of book.ledger.store.readStream(stream))
    if (typeof data['questionId'] === 'string') return data['questionId'];
  throw new Error('The question is missing.');
}

/** A member's question handed in on notice for an exempt item. */
async function exemptNotice(): Promise<string> {
  const { meeting, item: excluded } = await meetingInSession(book);
  item = excluded;
  await tell('ExcludePublic', { itemIds: [item], paragraphs: [3] }, { id: meeting });
  const { id } = await tell('SubmitQuestion', { topic: 'Is Marrowby solvent?', itemId: item, meetingId: meeting });
  return id;
}

const read = async (id: string, exempt: 'show' | 'withhold') => {
  await book.upkeep.bringUpToDate();
  const question = await book.asker.one({ resource: 'questions/:id', params: { id }, exempt });
  return question.item as Record<string, unknown>;
};
const everything = async (id: string, exempt: 'show' | 'withhold') => {
  const lists = ['questions', 'activity', 'actions'].map((resource) => book.asker.list({ resource, exempt }));
  return JSON.stringify([await read(id, exempt), await Promise.all(lists)]);
};
async function isKeptBack(id: string): Promise<void> {
  for (const time of ['as they stand', 'made anew']) {
    if (time === 'made anew') for (const { name } of minuteBook.views) await book.ledger.views.rebuild(name);
    expect(await everything(id, 'withhold')).not.toContain('Marrowby');
  }
  expect(filesHolding(book.data, ['Marrowby'])).toEqual([]);
}

const told: [string, string, object, object][] = [
  [
    'SendWrittenAnswer',
    'a written answer',
    { gist: 'Marrowby is bankrupt' },
    { answers: [{ gist: 'Marrowby is bankrupt' }] },
  ],
  [
    'GiveAnswer',
    'an answer by word of mouth',
    { gist: 'Marrowby is bankrupt' },
    { answers: [{ gist: 'Marrowby is bankrupt' }] },
  ],
  [
    'PutSupplementary',
    'a supplementary',
    { topic: 'And Marrowby’s sureties?' },
    { supplementaries: [{ topic: 'And Marrowby’s sureties?' }] },
  ],
  ['DeclineAnswer', 'why it was declined', { reason: 'Marrowby would sue' }, { reason: 'Marrowby would sue' }],
  ['WithdrawQuestion', 'why it was withdrawn', { reason: 'Marrowby has paid' }, { reason: 'Marrowby has paid' }],
];

describe('Of an exempt question, told on its own stream', () => {
  it.each(told)(
    '%s: %s is in no file in the clear, and withheld until it is released',
    async (command, _what, body, shown) => {
      const id = await exemptQuestion();
      await tell(command, body, { id });
      expect(await read(id, 'show')).toMatchObject(shown);
      await isKeptBack(id);
      const decision = { basis: 'The contract is let', decidedBy: 'the Monitoring Officer' };
      await book.erasures.release(item, decision, { actor: 'clerk', key: 'release' });
      expect(await read(id, 'withhold')).toMatchObject({ topic: 'Is Marrowby solvent?', ...shown });
    },
  );

  it('RefuseQuestion: the ground is in no file in the clear, and withheld', async () => {
    const id = await exemptNotice();
    await tell('RefuseQuestion', { ground: 'Marrowby is before the courts' }, { id });
    expect(await read(id, 'show')).toMatchObject({ reason: 'Marrowby is before the courts' });
    await isKeptBack(id);
    expect(await read(id, 'withhold')).toMatchObject({ reason: 'exempt: withheld' });
  });
});
