import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { KeyReused } from '#lib/decider/errors.js';
import { verifyLedger } from '#lib/ledger-seal/index.js';
import { minuteBook } from './minute-book.js';
import { openBook, type OpenBook } from './testing/open-book.js';
import { meetingInSession, telling } from './testing/public-question.js';

const decision = { basis: 'UK GDPR Article 17(1)(b)', decidedBy: 'the Data Protection Officer' };
const toKeep = { reason: 'Archiving in the public interest', decidedBy: 'the Monitoring Officer' };

let book: OpenBook;
let tell: ReturnType<typeof telling>;
beforeEach(async () => {
  book = await openBook(minuteBook);
  tell = telling(book);
});
afterEach(() => book.close());

const enter = async (name: string) => (await tell('RegisterPerson', { name, capacity: 'public' })).id;
const under = (key: string) => ({ actor: 'clerk', key });
const erase = (people: readonly string[], key: string) => book.erasures.erase(people, decision, under(key));
const refuse = (people: readonly string[], key: string) => book.erasures.refuse(people, toKeep, under(key));
const ask = (person: string, topic = 'Why is the lane dark?') => tell('SubmitQuestion', { topic, asker: { person } });
const isKnown = async (person: string) => (await book.ledger.vault.known([person])).has(person);
const head = () => book.ledger.store.head();
const digestsOf = async (person: string) => [...(await book.ledger.vault.digestsOf([person])).values()].flat();

describe('A key that was used before', () => {
  it('erases nobody else, and does not say that it did', async () => {
    const [one, other] = [await enter('Jane Quillfeather'), await enter('Ivo Penhaligon')];
    const first = await erase([one], 'k');
    await expect(erase([other], 'k')).rejects.toThrow(KeyReused);
    await expect(erase([one, other], 'k')).rejects.toThrow(KeyReused);
    await expect(erase(['9b2d7f10-4c3e-5a81-8d6f-1e0c5b7a2d94'], 'k')).rejects.toThrow(KeyReused);
    expect(await isKnown(other)).toBe(true);
    expect(await erase([one], 'k')).toMatchObject({ position: first.position, repeated: true });
  });

  it('for a refusal does not erase, and for an erasure does not refuse', async () => {
    const [one, other] = [await enter('Jane Quillfeather'), await enter('Ivo Penhaligon')];
    await refuse([one], 'refused');
    await expect(erase([one], 'refused')).rejects.toThrow(KeyReused);
    await erase([other], 'erased');
    const before = await head();
    await expect(refuse([other], 'erased')).rejects.toThrow(KeyReused);
    await expect(refuse([one], 'erased')).rejects.toThrow(KeyReused);
    expect([await isKnown(one), await head()]).toEqual([true, before]);
  });

  it('for the refusal of one refuses nobody else', async () => {
    const [one, other] = [await enter('Jane Quillfeather'), await enter('Ivo Penhaligon')];
    const first = await refuse([one], 'k');
    await ask(one);
    const before = await head();
    await expect(refuse([other], 'k')).rejects.toThrow(KeyReused);
    await expect(refuse([one, other], 'k')).rejects.toThrow(KeyReused);
    expect(await refuse([one], 'k')).toMatchObject({ position: first.position, repeated: true });
    expect(await head()).toBe(before);
  });

  it('for a refusal answers as before also once they were erased after all', async () => {
    const [one, other] = [await enter('Jane Quillfeather'), await enter('Ivo Penhaligon')];
    const first = await refuse([one], 'k');
    await erase([one], 'erased');
    expect(await refuse([one], 'k')).toMatchObject({ position: first.position, repeated: true });
    await expect(refuse([other], 'k')).rejects.toThrow(KeyReused);
  });
});

describe('An erasure', () => {
  const verified = async () => {
    const states = (digests: readonly string[]) => book.ledger.vault.reveal(digests);
    const { findings, fields } = await verifyLedger({ data: book.data, fields: { states } });
    return { findings, fields };
  };
  const erasedIn = async () => {
    const events = [];
    for await (const { type, data, metadata } of book.ledger.store.readAll())
      if (type === 'PersonalDataErased') events.push({ ...data, actor: metadata.actor });
    return events;
  };

  it('takes an id however it is written', async () => {
    const [one, other] = [await enter('Jane Quillfeather'), await enter('Ivo Penhaligon')];
    const refused = await refuse([one.toUpperCase()], 'refused');
    expect(await refuse([one], 'refused')).toMatchObject({ position: refused.position, repeated: true });
    await erase([one.toUpperCase(), other], 'k');
    expect([await isKnown(one), await isKnown(other)]).toEqual([false, false]);
  });

  it('that was killed once it was recorded covers what was asked since: no field is erased that no event orders', async () => {
    const person = await enter('Jane Quillfeather');
    await tell('ErasePersonalData', { digests: await digestsOf(person), ...decision }, {}, 'killed');
    await ask(person);
    for (let times = 0; times < 2; times += 1) {
      await book.upkeep.bringUpToDate();
      expect(await verified()).toEqual({ findings: [], fields: { disclosed: 0, erased: 5, withheld: 0 } });
    }
    expect(await erasedIn()).toMatchObject([
      { ...decision, actor: 'clerk' },
      { ...decision, actor: 'clerk' },
    ]);
  });

  it.each(['before the keys are gone', 'as the vault begins'])('covers what is sealed %s', async (moment) => {
    const person = await enter('Jane Quillfeather');
    const { vault } = book.ledger;
    const method = moment === 'as the vault begins' ? 'erase' : 'subjectsOf';
    const original = vault[method].bind(vault) as (asked: unknown) => Promise<never>;
    jest.spyOn(vault, method).mockImplementationOnce(async (asked) => {
      await ask(person);
      return original(asked);
    });
    await erase([person], 'k');
    expect(await verified()).toEqual({ findings: [], fields: { disclosed: 0, erased: 5, withheld: 0 } });
  });

  it('that was killed between destroying what came last and recording that, is recorded by the next', async () => {
    const person = await enter('Jane Quillfeather');
    const { id } = await tell('ErasePersonalData', { digests: await digestsOf(person), ...decision }, {}, 'killed');
    await ask(person);
    const events = [];
    for await (const event of book.ledger.store.readStream(`erasure-${id}`)) events.push(event);
    await book.ledger.vault.erase({ digests: events[0]?.data['digests'] as string[], event: events[0]?.id ?? '' });
    await book.upkeep.bringUpToDate();
    expect(await verified()).toEqual({ findings: [], fields: { disclosed: 0, erased: 5, withheld: 0 } });
  });
});

describe('A release told again', () => {
  const excluded = async () => {
    const { meeting, item } = await meetingInSession(book);
    await tell('ExcludePublic', { itemIds: [item], paragraphs: [3] }, { id: meeting });
    const note = (summary: string) => tell('NotePoint', { itemId: item, summary }, { id: meeting });
    await note('Bidder Marrowby offered the lowest price');
    return { item, note };
  };
  const release = (item: string, key: string, basis = 'The contract is let') =>
    book.erasures.release(item, { ...decision, basis }, under(key));

  it('under its key answers as before, and releases nothing that was recorded since', async () => {
    const { item, note } = await excluded();
    const first = await release(item, 'k');
    await note('Marrowby withdrew');
    const before = await head();
    expect(await release(item.toUpperCase(), 'k')).toMatchObject({ position: first.position, repeated: true });
    expect(await head()).toBe(before);
    expect(await release(item, 'another')).toMatchObject({ repeated: false });
  });

  it('under its key with another basis, or for another matter, is refused', async () => {
    const { item } = await excluded();
    const { item: other } = await excluded();
    await release(item, 'k');
    const before = await head();
    await expect(release(item, 'k', 'Another')).rejects.toThrow(KeyReused);
    await expect(release(other, 'k')).rejects.toThrow(KeyReused);
    expect(await head()).toBe(before);
  });
});
