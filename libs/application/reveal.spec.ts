import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Vault } from '#lib/sealing/index.js';
import { openSqliteVault } from '#lib/sealing/sqlite/index.js';
import { reveal } from './reveal.js';

const [JANE, ITEM, EVENT] = ['jane', 'item', '11111111-1111-5111-8111-111111111111'];
let vault: Vault;
beforeEach(() => {
  vault = openSqliteVault({ data: ':memory:', origin: 'test' });
});
afterEach(() => vault.close());

const sealed = async (pointer: string, value: string, subject = JANE, kind: 'person' | 'matter' = 'person') => {
  const [_sd = ''] = await vault.seal([{ subject, kind, eventId: EVENT, pointer, value }]);
  return { _sd };
};

describe('Revealing an answer', () => {
  it('gives the answer itself where nothing is sealed', async () => {
    const answer = { kind: 'list', items: [{ id: 'a', topic: 'Why?', parts: [] }], position: null };
    expect(await reveal(vault, answer)).toBe(answer);
  });

  it('puts the words, the name and the id where they stand, at any depth', async () => {
    await sealed('/data/name', 'Jane Roe');
    const person = await sealed('/data/asker/person', JANE);
    const topic = await sealed('/data/topic', 'Why?');
    const answer = {
      items: [{ asker: { ...person, as: 'name' }, askerId: { ...person, as: 'id' }, parts: [topic, 'plain'] }],
    };
    expect(await reveal(vault, answer)).toEqual({
      items: [{ asker: 'Jane Roe', askerId: JANE, parts: ['Why?', 'plain'] }],
    });
  });

  it('shows a name where it was sealed as words, old names as they were', async () => {
    const was = await sealed('/data/name', 'Jayne Roe');
    await vault.seal([{ subject: JANE, kind: 'person', eventId: 'e2', pointer: '/data/name', value: 'Jane Roe' }]);
    expect(await reveal(vault, [{ ...was, as: 'name' }])).toEqual(['Jayne Roe']);
  });

  it('says what was erased, and what is missing without a reason', async () => {
    const person = await sealed('/data/asker/person', JANE);
    const topic = await sealed('/data/topic', 'Why?');
    await vault.erase({ digests: [person._sd, topic._sd], event: EVENT });
    const lost = { _sd: 'A'.repeat(43) };
    const answer = [
      { ...person, as: 'name' },
      { ...person, as: 'id' },
      topic,
      lost,
      { ...lost, as: 'name' },
      { ...lost, as: 'id' },
    ];
    const missing = 'missing, unexplained';
    expect(await reveal(vault, answer)).toEqual(['name withheld', null, 'text withheld', missing, missing, null]);
  });

  it('keeps back what is exempt until it is released, where it is told to', async () => {
    const summary = await sealed('/data/summary', 'The lowest bid', ITEM, 'matter');
    expect(await reveal(vault, [summary])).toEqual(['The lowest bid']);
    expect(await reveal(vault, [summary], { exempt: 'withhold' })).toEqual(['exempt: withheld']);
    await vault.release({ subject: ITEM, digests: [summary._sd], event: EVENT });
    expect(await reveal(vault, [summary], { exempt: 'withhold' })).toEqual(['The lowest bid']);
  });

  describe('of a member of the public who spoke under an exempt item', () => {
    const withhold = { exempt: 'withhold' } as const;
    let said: { _sd: string };
    let noted: { _sd: string };
    beforeEach(async () => {
      noted = await sealed('/data/summary', 'The lowest bid', ITEM, 'matter');
      said = await sealed('/data/topic', 'Is it the lowest?');
    });
    const release = () => vault.release({ subject: ITEM, digests: [noted._sd], event: EVENT });

    it('keeps back their words by the item these stand under, at any depth, until it is released', async () => {
      const answer = [
        { itemId: ITEM, questions: [{ topic: said, parts: [said] }] },
        { itemId: null, topic: said },
      ];
      const shown = { topic: 'Is it the lowest?', parts: ['Is it the lowest?'] };
      const open = { itemId: null, topic: 'Is it the lowest?' };
      const kept = { topic: 'exempt: withheld', parts: ['exempt: withheld'] };
      expect(await reveal(vault, answer)).toEqual([{ itemId: ITEM, questions: [shown] }, open]);
      expect(await reveal(vault, answer, withhold)).toEqual([{ itemId: ITEM, questions: [kept] }, open]);
      await release();
      expect(await reveal(vault, answer, withhold)).toEqual([{ itemId: ITEM, questions: [shown] }, open]);
    });

    it('goes by the item the words say they were told under, where they say so', async () => {
      const moved = { itemId: 'another', topic: { ...said, item: ITEM } };
      const before = { itemId: ITEM, topic: { ...said, item: null } };
      expect(await reveal(vault, [moved, before], withhold)).toEqual([
        { itemId: 'another', topic: 'exempt: withheld' },
        { itemId: ITEM, topic: 'Is it the lowest?' },
      ]);
    });

    it('keeps nothing back under an item that is not exempt, nor who it was', async () => {
      const answer = { itemId: ITEM, asker: { ...said, as: 'name' }, id: { ...said, as: 'id' } };
      expect(await reveal(vault, answer, withhold)).toMatchObject({ asker: 'Is it the lowest?' });
      const elsewhere = { itemId: JANE, topic: said };
      expect(await reveal(vault, elsewhere, withhold)).toEqual({ itemId: JANE, topic: 'Is it the lowest?' });
    });

    it('keeps them back again when something was recorded since the release, until the next', async () => {
      await release();
      await sealed('/data/summary', 'A point since', ITEM, 'matter');
      expect(await reveal(vault, { itemId: ITEM, topic: said }, withhold)).toMatchObject({ topic: 'exempt: withheld' });
    });

    it('keeps them back where nothing else was sealed under the matter, which cannot be released so', async () => {
      await vault.open('matter', ['bare']);
      expect(await reveal(vault, { itemId: 'bare', topic: said }, withhold)).toMatchObject({
        topic: 'exempt: withheld',
      });
    });

    it('says what was erased, not that it is withheld', async () => {
      await vault.erase({ digests: [said._sd], event: EVENT });
      expect(await reveal(vault, { itemId: ITEM, topic: said }, withhold)).toMatchObject({ topic: 'text withheld' });
    });
  });
});
