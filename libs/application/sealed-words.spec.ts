import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { minuteBook } from './minute-book.js';
import { openBook, type OpenBook } from './testing/open-book.js';
import { filesHolding } from '../../test/support/files-holding.js';
import { meetingInSession, telling } from './testing/public-question.js';

const NAME = 'Jane Quillfeather';
const TEXT = 'Why was the crossing at Tallow Lane never built?';
const PART = 'And when will it be, before the school opens?';
const decision = { basis: 'UK GDPR Article 17(1)(b)', decidedBy: 'the Data Protection Officer' };

let book: OpenBook;
let tell: ReturnType<typeof telling>;
beforeEach(async () => {
  book = await openBook(minuteBook);
  tell = telling(book);
});
afterEach(() => book.close());

const list = async (resource: string, query: Record<string, string> = {}, params: Record<string, string> = {}) => {
  await book.upkeep.bringUpToDate();
  return (await book.asker.list({ resource, query, params })).items as Record<string, unknown>[];
};
const one = async (resource: string, id: string) => {
  await book.upkeep.bringUpToDate();
  return (await book.asker.one({ resource, params: { id } })).item as Record<string, unknown>;
};

/** The two ways a clerk records a question of a member of the public. */
async function asked(way: 'with an entry' | 'in one step', key?: string) {
  const { meeting, item } = await meetingInSession(book);
  const person =
    way === 'with an entry' ? (await tell('RegisterPerson', { name: NAME, capacity: 'public' }, {}, 'entry')).id : null;
  const asker = person === null ? { label: NAME, public: true } : { person };
  const submitted = await tell('SubmitQuestion', { topic: TEXT, parts: [PART], asker }, {}, key);
  await tell('PutQuestion', { itemId: item, topic: TEXT, parts: [PART], asker }, { id: meeting });
  await tell('PromiseAnswer', { dueText: 'in writing' }, { id: submitted.id });
  await book.upkeep.bringUpToDate();
  return { meeting, item, person, question: submitted.id };
}

/** Everything a reader may come upon, as text. */
async function everythingRead(meeting: string, question: string, person: string | null): Promise<string> {
  const read = [
    await list('questions'),
    await one('questions/:id', question),
    await list('people'),
    person === null ? null : await one('people/:id', person),
    await one('meetings/:id', meeting),
    await list('activity'),
    await list('actions'),
  ];
  return JSON.stringify(read);
}

describe.each(['with an entry', 'in one step'] as const)('A question of a member of the public, recorded %s', (way) => {
  it('is read by everyone, and stands in no file in the clear', async () => {
    const { meeting, question, person } = await asked(way);
    const item = await one('questions/:id', question);
    expect(item).toMatchObject({ asker: NAME, topic: TEXT, parts: [PART] });
    expect(item['askerId']).toMatch(/^[0-9a-f-]{36}$/);
    if (person !== null) expect(item['askerId']).toBe(person);
    expect(await list('questions')).toHaveLength(2);
    for (const other of await list('questions'))
      expect(other).toMatchObject({ asker: NAME, topic: TEXT, parts: [PART] });
    const record = await one('meetings/:id', meeting);
    expect(JSON.stringify(record)).toContain(TEXT);
    for (const words of [NAME, TEXT, PART]) expect(filesHolding(book.data, [words])).toEqual([]);
    for await (const { data } of book.ledger.store.readAll())
      expect(JSON.stringify(data)).not.toContain(String(item['askerId']));
  });

  it('is found by whoever asked it', async () => {
    const { question } = await asked(way);
    const askerId = String((await one('questions/:id', question))['askerId']);
    expect((await list('questions', { asker: askerId })).map(({ id }) => id)).toContain(question);
    expect(await list('questions', { asker: '9b2d7f10-4c3e-5a81-8d6f-1e0c5b7a2d94' })).toEqual([]);
  });

  it('is withheld everywhere once it is erased, also from views made anew, and is in no file of any kind', async () => {
    const { meeting, question, person } = await asked(way);
    const ids = [...new Set((await list('questions')).map((item) => String(item['askerId'])))];
    await book.erasures.erase(ids, decision, { actor: 'clerk', key: 'erasure' });
    for (const time of ['as they stand', 'made anew']) {
      if (time === 'made anew') for (const { name } of minuteBook.views) await book.ledger.views.rebuild(name);
      const read = await everythingRead(meeting, question, person);
      // An entry keeps its id, as the name of its stream; nothing else is told of it.
      for (const words of [NAME, TEXT, PART, ...(person === null ? ids : [])]) expect(read).not.toContain(words);
      const gone = { asker: 'name withheld', askerId: null, topic: 'text withheld', parts: ['text withheld'] };
      for (const item of await list('questions')) expect(item).toMatchObject(gone);
      expect(await one('questions/:id', question)).toMatchObject(gone);
      const record = JSON.stringify(await one('meetings/:id', meeting));
      expect(record).toMatch(/"asker":"name withheld".*"topic":"text withheld"/);
      if (person !== null) {
        expect(await one('people/:id', person)).toMatchObject({ name: 'name withheld', questions: [] });
        expect(await list('people')).toMatchObject([{ name: 'name withheld' }]);
      }
      expect(JSON.stringify(await list('actions'))).toContain('Answer a question from a member of the public');
    }
    for (const words of [NAME, TEXT, PART]) expect(filesHolding(book.data, [words])).toEqual([]);
  });

  it('is recorded once under one key, before it is erased and after', async () => {
    const { question } = await asked(way, 'the question');
    const asker = { label: NAME, public: true };
    const person = String((await one('questions/:id', question))['askerId']);
    const again = () =>
      tell(
        'SubmitQuestion',
        { topic: TEXT, parts: [PART], asker: way === 'in one step' ? asker : { person } },
        {},
        'the question',
      );
    expect(await again()).toMatchObject({ id: question, repeated: true });
    const other = tell(
      'SubmitQuestion',
      { topic: 'Another', asker: { label: NAME, public: true } },
      {},
      'the question',
    );
    await expect(other).rejects.toMatchObject({ name: 'KeyReused' });
    await book.erasures.erase([person], decision, { actor: 'clerk', key: 'erasure' });
    expect(await again()).toMatchObject({ id: question, repeated: true });
  });
});

describe('An erasure', () => {
  it('that was killed after it was recorded is completed when the book is opened again', async () => {
    const { question, person } = await asked('with an entry');
    const digests = [...(await book.ledger.vault.digestsOf([String(person)])).values()].flat();
    await tell('ErasePersonalData', { digests, ...decision }, {}, 'killed');
    expect(await one('questions/:id', question)).not.toMatchObject({ asker: NAME });
    const again = await openBook(minuteBook, book);
    await again.upkeep.bringUpToDate();
    const answer = await again.asker.one({ resource: 'questions/:id', params: { id: question } });
    expect(answer.item).toMatchObject({ asker: 'name withheld', topic: 'text withheld' });
    const types = [];
    for await (const { type } of again.ledger.store.readAll()) types.push(type);
    expect(types.filter((type) => type === 'WrappingKeyRotated')).toHaveLength(1);
    await again.close();
  });

  it('told again under its key answers as before', async () => {
    const { person } = await asked('with an entry');
    const told = { actor: 'clerk', key: 'erasure' };
    const first = await book.erasures.erase([String(person)], decision, told);
    expect(first.repeated).toBe(false);
    expect(await book.erasures.erase([String(person)], decision, told)).toMatchObject({
      id: first.id,
      position: first.position,
      repeated: true,
    });
  });

  it('of several people is one event that says of no digest whose it was', async () => {
    const one = await tell('RegisterPerson', { name: NAME, capacity: 'public' });
    const two = await tell('RegisterPerson', { name: 'Ivo Penhaligon', capacity: 'public' });
    const { stream } = await book.erasures.erase([one.id, two.id], decision, { actor: 'clerk', key: 'both' });
    const events = [];
    for await (const event of book.ledger.store.readStream(stream)) events.push(event);
    expect(events).toHaveLength(1);
    const digests = events[0]?.data['digests'] as string[];
    expect(digests).toEqual([...digests].sort());
    expect(digests).toHaveLength(4);
    expect(JSON.stringify(events)).not.toContain(one.id);
  });

  it('refuses whoever nothing is sealed under, and whoever was erased already', async () => {
    const { id } = await tell('RegisterPerson', { name: NAME, capacity: 'public' });
    const councillor = await tell('RegisterPerson', { name: 'Anita Cranmer', capacity: 'member' });
    const erase = (person: string, key: string) => book.erasures.erase([person], decision, { actor: 'clerk', key });
    await expect(erase(councillor.id, '1')).rejects.toMatchObject({ kind: 'unknown', rule: 'nothing-sealed' });
    await erase(id, '2');
    await expect(erase(id, '3')).rejects.toMatchObject({ kind: 'unknown', rule: 'nothing-sealed' });
    await expect(book.erasures.erase([], decision, { actor: 'clerk', key: '4' })).rejects.toMatchObject({
      rule: 'nobody-named',
    });
  });

  it('may be refused, which is recorded and changes nothing', async () => {
    const { question, person } = await asked('with an entry');
    const reason = 'Archiving in the public interest';
    const told = { actor: 'clerk', key: 'refused' };
    const first = await book.erasures.refuse([String(person)], { reason, decidedBy: 'the Monitoring Officer' }, told);
    expect(await book.erasures.refuse([String(person)], { reason, decidedBy: 'x' }, told)).toMatchObject({
      id: first.id,
      repeated: true,
    });
    expect(await one('questions/:id', question)).toMatchObject({ asker: NAME });
    const [told1] = await list('activity', { type: 'ErasureRefused' });
    expect(told1?.['sentence']).toMatch(
      /^Personal data in \d+ sealed fields was kept by decision of the Monitoring Officer/,
    );
  });
});

describe('Somebody whose name is sealed', () => {
  it('cannot be named where their id would stand in the log', async () => {
    const { meeting } = await meetingInSession(book);
    const { id } = await tell('RegisterPerson', { name: NAME, capacity: 'public' });
    const attended = tell('RecordAttendance', { personId: id, attendingAs: 'public', present: true }, { id: meeting });
    await expect(attended).rejects.toMatchObject({ kind: 'rule', rule: 'sealed-person-named' });
  });

  it('cannot be named at all once erased', async () => {
    const { meeting } = await meetingInSession(book);
    const { id } = await tell('RegisterPerson', { name: NAME, capacity: 'public' });
    await book.erasures.erase([id], decision, { actor: 'clerk', key: 'erasure' });
    const erased = { kind: 'rule', rule: 'sealed-person-erased' };
    await expect(tell('SubmitQuestion', { topic: TEXT, asker: { person: id } })).rejects.toMatchObject(erased);
    await expect(tell('CorrectName', { name: 'Jane', reason: 'x' }, { id })).rejects.toMatchObject(erased);
    const attended = tell('RecordAttendance', { personId: id, attendingAs: 'public', present: true }, { id: meeting });
    await expect(attended).rejects.toMatchObject(erased);
  });

  it('is not named by a digest a client sends', async () => {
    const asker = { person: { _sd: 'A'.repeat(43) } };
    await expect(tell('SubmitQuestion', { topic: { _sd: 'A'.repeat(43) }, asker })).rejects.toMatchObject({
      faults: [{ field: 'topic' }, { field: 'asker.person' }],
    });
  });

  it('has a name that can be corrected, sealed as before', async () => {
    const { id } = await tell('RegisterPerson', { name: 'Jane Quilfether', capacity: 'public' });
    await tell('CorrectName', { name: NAME, reason: 'Misspelt Quilfether' }, { id });
    const { id: question } = await tell('SubmitQuestion', { topic: TEXT, asker: { person: id } });
    expect(await one('people/:id', id)).toMatchObject({
      name: NAME,
      formerNames: ['Jane Quilfether'],
      questions: [{ topic: TEXT }],
    });
    expect(await one('questions/:id', question)).toMatchObject({ asker: NAME });
    expect(filesHolding(book.data, ['Quilfether'])).toEqual([]);
  });

  it('is asked again under the same key: what follows sealed words is sealed', async () => {
    const { question, meeting } = await asked('in one step');
    await tell('PutQuestion', { questionId: question, topic: 'Tallow Lane again' }, { id: meeting });
    await tell('PutSupplementary', { topic: 'And Tallow Lane next year?' }, { id: question });
    await book.upkeep.bringUpToDate();
    expect(filesHolding(book.data, ['Tallow Lane'])).toEqual([]);
    expect(JSON.stringify(await one('questions/:id', question))).toContain('And Tallow Lane next year?');
  });
});

describe('What reactors hand on', () => {
  it('is the digest as it stands', async () => {
    const { meeting } = await asked('with an entry');
    const put: Record<string, unknown>[] = [];
    for await (const { type, data } of book.ledger.store.readAll())
      if (type === 'QuestionPut' || (type === 'QuestionPutInRoom' && data['meetingId'] === meeting))
        put.push({ ...data });
    expect(put).toHaveLength(2);
    const [said, followed] = put;
    for (const member of ['asker', 'topic', 'parts']) expect(followed?.[member]).toEqual(said?.[member]);
  });
});

describe('An exempt matter', () => {
  it('is sealed from the exclusion on, and released by decision', async () => {
    const { meeting, item } = await meetingInSession(book);
    await tell('ExcludePublic', { itemIds: [item], paragraphs: [3] }, { id: meeting });
    const summary = 'Bidder Marrowby offered the lowest price';
    await tell('NotePoint', { itemId: item, summary }, { id: meeting });
    const put = await tell(
      'PutQuestion',
      { itemId: item, topic: 'Is Marrowby solvent?', asker: { label: 'A member' } },
      { id: meeting },
    );
    let questionId = '';
    for await (const { data } of book.ledger.store.readStream(put.stream))
      if (typeof data['questionId'] === 'string') questionId = data['questionId'];
    await tell('GiveOralAnswer', { questionId, gist: 'Marrowby is' }, { id: meeting });
    await book.upkeep.bringUpToDate();
    expect(filesHolding(book.data, ['Marrowby'])).toEqual([]);
    const read = async (exempt: 'show' | 'withhold') =>
      JSON.stringify((await book.asker.one({ resource: 'meetings/:id', params: { id: meeting }, exempt })).item);
    expect(await read('show')).toContain(summary);
    expect(await read('show')).toContain('Marrowby is');
    expect(await read('withhold')).not.toContain('Marrowby');
    expect(await one('questions/:id', questionId)).toMatchObject({
      topic: 'Is Marrowby solvent?',
      answers: [{ gist: 'Marrowby is' }],
    });
    await book.erasures.release(
      item,
      { ...decision, basis: 'The contract is let' },
      { actor: 'clerk', key: 'release' },
    );
    await book.upkeep.bringUpToDate();
    expect(await read('withhold')).toContain(summary);
  });
});
