import { describe, expect, it } from '@jest/globals';
import { type Json } from '#lib/canonical-json/index.js';
import { digestOf, readDisclosure } from '../disclosure.js';
import { isDigest } from '../sealed.js';
import { field, newId, type VaultFixture } from './fixture.js';

export const sealing = (fixture: VaultFixture) =>
  describe('sealing', () => {
    it('answers a digest for each field, in order, that its disclosure has', async () => {
      const fields = ['Ada', 'Grace', 'Mary'].map((value) => field({ value }));
      const digests = await fixture.vault.seal(fields);
      expect(digests.every(isDigest)).toBe(true);
      const states = await fixture.vault.reveal(digests);
      for (const [index, { value, subject, pointer }] of fields.entries()) {
        const state = states.get(digests[index] ?? '');
        expect(state).toMatchObject({ state: 'disclosed', value, subject, pointer, released: false });
        if (state?.state !== 'disclosed') continue;
        expect(digestOf(state.disclosure)).toBe(digests[index]);
        expect(readDisclosure(state.disclosure)).toMatchObject({ pointer, value });
      }
    });

    it.each<[string, Json]>([
      ['a text beyond ASCII', 'Zoë O’Brien-Łukasz 😀 \u0000\n"\\'],
      ['an empty text', ''],
      ['null', null],
      ['a number', 7.25],
      ['a list and an object', [{ a: [true, null] }, 'b']],
    ])('keeps %s as it was', async (_, value) => {
      expect(await fixture.stateOf(await fixture.seal({ value }))).toMatchObject({ value });
    });

    it('gives the same event, pointer and value the digest they had, also after reopening', async () => {
      const one = field();
      const [first] = await fixture.vault.seal([one]);
      expect(await fixture.vault.seal([one, one])).toEqual([first, first]);
      await fixture.reopen();
      expect(await fixture.vault.seal([one])).toEqual([first]);
      expect(await fixture.vault.status()).toMatchObject({ fields: 1 });
    });

    it('gives the same value unrelated digests in another event, at another pointer or under another subject', async () => {
      const one = field();
      const others = [{ eventId: newId() }, { pointer: '/data/label' }, { subject: newId() }, { value: 'Ada King' }];
      const digests = await fixture.vault.seal([one, ...others.map((other) => ({ ...one, ...other }))]);
      expect(new Set(digests).size).toBe(5);
    });

    it('of nothing answers nothing', async () => {
      expect(await fixture.vault.seal([])).toEqual([]);
      expect(await fixture.vault.status()).toMatchObject({ subjects: { person: 0, matter: 0 }, fields: 0 });
    });

    it.each<[string, Parameters<typeof field>[0]]>([
      ['a pointer that is none', { pointer: 'data/name' }],
      ['half a character', { value: '\ud83d' }],
      ['a number that JSON cannot carry', { value: Number.NaN }],
    ])('refuses %s, and seals nothing with it', async (_, wrong) => {
      await expect(fixture.vault.seal([field(), field(wrong)])).rejects.toThrow(TypeError);
      expect(await fixture.vault.status()).toMatchObject({ fields: 0 });
    });

    it('by two at once is sealed under one key, and each reads what the other sealed', async () => {
      const [subject, other] = [newId(), await fixture.open()];
      const digests = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          (index % 2 === 0 ? fixture.vault : other).seal([field({ subject, value: index })]),
        ),
      );
      for (const vault of [fixture.vault, other])
        for (const [index, [digest]] of digests.entries())
          expect(await fixture.stateOf(digest, vault)).toMatchObject({ state: 'disclosed', value: index });
      expect(await fixture.vault.status()).toMatchObject({ subjects: { person: 1 }, fields: 20 });
    });
  });
