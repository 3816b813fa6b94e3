import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { minuteBook } from './minute-book.js';
import { openBook, type OpenBook } from './testing/open-book.js';
import { filesHolding } from '../../test/support/files-holding.js';
import { meetingInSession, telling } from './testing/public-question.js';

const decision = { basis: 'The contract is let', decidedBy: 'the Monitoring Officer' };

let book: OpenBook;
let tell: ReturnType<typeof telling>;
let meeting: string;
let item: string;
let person: string;
beforeEach(async () => {
  book = await openBook(minuteBook);
  tell = telling(book);
  ({ meeting, item } = await meetingInSession(book));
  ({ id: person } = await tell('RegisterPerson', { name: 'Ann Ferrier', capacity: 'public' }));
});
afterEach(() => book.close());

const exclude = () => tell('ExcludePublic', { itemIds: [item], paragraphs: [3] }, { id: meeting });

/** A consultant speaks, asks, answers and asks again in private session; the clerk notes a point too. */
async function consultantInPrivate(): Promise<string> {
  await exclude();
  const speaker = { label: 'Ann Ferrier', public: true };
  await tell('NotePoint', { itemId: item, summary: 'Marrowby offered least', speaker }, { id: meeting });
  await tell('NotePoint', { itemId: item, summary: 'The officer spoke of Marrowby' }, { id: meeting });
  const words = { topic: 'Is Marrowby solvent?', parts: ['And Marrowby’s sureties?'] };
  const question = await putQuestion({ ...words, itemId: item, asker: { person } });
  await tell('PutSupplementary', { topic: 'And Marrowby next year?', asker: { person } }, { id: question });
  await tell('GiveAnswer', { gist: 'Marrowby has paid', responder: { person } }, { id: question });
  return question;
}

async function putQuestion(put: object): Promise<string> {
  const { stream } = await tell('PutQuestion', put, { id: meeting });
  await book.upkeep.bringUpToDate();
  const asked: string[] = [];
  for await (const { type, data } of book.ledger.store.readStream(stream))
    if (type === 'QuestionPut') asked.push(data['questionId'] as string);
  return asked.at(-1) ?? '';
}

async function read(exempt: 'show' | 'withhold', question?: string): Promise<string> {
  await book.upkeep.bringUpToDate();
  const one = async (resource: string, id: string) => (await book.asker.one({ resource, params: { id }, exempt })).item;
  const list = async (resource: string) => (await book.asker.list({ resource, exempt })).items;
  const read = [await one('meetings/:id', meeting), await one('people/:id', person)];
  if (question !== undefined) read.push(await one('questions/:id', question));
  for (const resource of ['questions', 'activity', 'actions', 'people']) read.push(await list(resource));
  return JSON.stringify(read);
}

describe('What a member of the public says under an exempt item', () => {
  it('is withheld from whoever may not read it, wherever it is read and also from views made anew', async () => {
    const question = await consultantInPrivate();
    for (const words of ['offered least', 'solvent', 'sureties', 'next year', 'has paid', 'officer spoke'])
      expect(await read('show', question)).toContain(words);
    for (const time of ['as they stand', 'made anew']) {
      if (time === 'made anew') for (const { name } of minuteBook.views) await book.ledger.views.rebuild(name);
      const withheld = await read('withhold', question);
      expect(withheld).not.toContain('Marrowby');
      expect(withheld).toContain('"summary":"exempt: withheld"');
      expect(withheld).toContain('"topic":"exempt: withheld","parts":["exempt: withheld"]');
    }
  });

  it('is released with the matter, and can still be erased', async () => {
    const question = await consultantInPrivate();
    await read('show');
    await book.erasures.release(item, decision, { actor: 'clerk', key: 'release' });
    for (const words of ['offered least', 'solvent', 'sureties', 'next year', 'has paid', 'officer spoke'])
      expect(await read('withhold', question)).toContain(words);
    await tell('NotePoint', { itemId: item, summary: 'What was noted since' }, { id: meeting });
    expect(await read('withhold', question)).not.toMatch(/offered least|solvent|since/);
    await book.erasures.erase([person], decision, { actor: 'clerk', key: 'erasure' });
    expect(await read('show', question)).not.toMatch(/solvent|sureties|next year|has paid/);
    expect(await read('show', question)).toContain('offered least');
  });

  it('stays withheld after the question was put again in the open', async () => {
    const question = await consultantInPrivate();
    const { meeting: next, item: open } = await meetingInSession(book);
    await tell('PutQuestion', { questionId: question, itemId: open, topic: 'Asked in the open' }, { id: next });
    const withheld = await read('withhold', question);
    expect(withheld).not.toContain('Marrowby');
    expect(withheld).toContain(`"itemId":"${open}"`);
  });

  it('keeps nothing back of what they handed in before, nor of what they say under another item', async () => {
    const handedIn = await tell('SubmitQuestion', { topic: 'Who bids?', asker: { person } });
    await tell('NotePoint', { summary: 'A point under no item', speaker: { person } }, { id: meeting });
    await exclude();
    const put = { questionId: handedIn.id, itemId: item, topic: 'Who bids, in private?', asker: { person } };
    await tell('PutQuestion', put, { id: meeting });
    const withheld = await read('withhold', handedIn.id);
    for (const words of ['Who bids?', 'A point under no item', 'Ann Ferrier']) expect(withheld).toContain(words);
    expect(withheld).not.toContain('in private?');
  });

  it('is answered in private: the answer is in no file in the clear, withheld, and stays when they are erased', async () => {
    await exclude();
    const question = await putQuestion({ itemId: item, topic: 'Am I to be paid?', asker: { person } });
    await tell('GiveOralAnswer', { questionId: question, gist: 'Not before Marrowby' }, { id: meeting });
    expect(await read('show', question)).toContain('Not before Marrowby');
    expect(await read('withhold', question)).not.toContain('Marrowby');
    expect(filesHolding(book.data, ['Marrowby'])).toEqual([]);
    await book.erasures.erase([person], decision, { actor: 'clerk', key: 'erasure' });
    expect(await read('show', question)).toContain('Not before Marrowby');
  });

  it('is answered in the open: the answer stays in the clear when they are erased', async () => {
    const { id: questionId } = await tell('SubmitQuestion', { topic: 'Why?', asker: { person } });
    await tell('PutQuestion', { questionId, itemId: item, topic: 'Why not?' }, { id: meeting });
    await tell('GiveOralAnswer', { questionId, gist: 'For want of Marrowby' }, { id: meeting });
    await read('show', questionId);
    await book.erasures.erase([person], decision, { actor: 'clerk', key: 'erasure' });
    expect(await read('withhold', questionId)).toContain('For want of Marrowby');
  });
});
