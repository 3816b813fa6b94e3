import { describe, expect, it } from '@jest/globals';
import { field, newId, type VaultFixture } from './fixture.js';

export const subjects = (fixture: VaultFixture) =>
  describe('subjects', () => {
    it('are known once something is sealed under them, by their kind', async () => {
      const [person, matter, stranger] = [newId(), newId(), newId()];
      await fixture.vault.seal([field({ subject: person }), field({ subject: matter, kind: 'matter' })]);
      expect(await fixture.vault.known([person, stranger, matter])).toEqual(
        new Map([
          [person, 'person'],
          [matter, 'matter'],
        ]),
      );
    });

    it('are known before anything is sealed under them once they are opened', async () => {
      const matter = newId();
      await fixture.vault.open('matter', [matter]);
      await fixture.vault.open('matter', [matter]);
      expect(await fixture.vault.known([matter])).toEqual(new Map([[matter, 'matter']]));
      expect(await fixture.vault.status()).toMatchObject({ subjects: { person: 0, matter: 1 } });
    });

    it('are of one kind', async () => {
      const subject = newId();
      await fixture.vault.open('matter', [subject]);
      await expect(fixture.seal({ subject, kind: 'person' })).rejects.toThrow(TypeError);
      const mixed = [field({ subject: 'one' }), field({ subject: 'one', kind: 'matter' })];
      await expect(fixture.vault.seal(mixed)).rejects.toThrow(TypeError);
    });

    it('have their digests, oldest first, and digests their subject', async () => {
      const [one, other, nobody] = [newId(), newId(), newId()];
      const [a, b, c] = await fixture.vault.seal([one, other, one].map((subject) => field({ subject })));
      expect(await fixture.vault.digestsOf([one, other, nobody])).toEqual(
        new Map([
          [one, [a, c]],
          [other, [b]],
          [nobody, []],
        ]),
      );
      expect(await fixture.vault.subjectsOf([b ?? '', c ?? '', 'unknown'])).toEqual(
        new Map([
          [b, other],
          [c, one],
        ]),
      );
    });

    it('are called by their newest name, else their newest label, else the label of a party', async () => {
      const [named, labelled, party, textOnly] = [newId(), newId(), newId(), newId()];
      await fixture.vault.seal([
        field({ subject: named, value: 'A. Lovelace' }),
        field({ subject: named, value: 'Ada Lovelace' }),
        field({ subject: named, pointer: '/data/label', value: 'a resident' }),
        field({ subject: labelled, pointer: '/data/label', value: 'a resident of Mill Lane' }),
        field({ subject: labelled, pointer: '/data/asker/label', value: 'a resident' }),
        field({ subject: party, pointer: '/data/asker/label', value: 'a visitor' }),
        field({ subject: textOnly, pointer: '/data/topic', value: 'Potholes' }),
      ]);
      const asked = [named, labelled, party, textOnly, 'nobody'];
      expect([...(await fixture.vault.namesOf(asked)).entries()]).toEqual([
        [named, 'Ada Lovelace'],
        [labelled, 'a resident of Mill Lane'],
        [party, 'a visitor'],
        [textOnly, null],
        ['nobody', null],
      ]);
    });
  });
