import { describe, expect, it } from '@jest/globals';
import { field, newId, type VaultFixture } from './fixture.js';

export const releasing = (fixture: VaultFixture) =>
  describe('releasing an exempt matter', () => {
    const matter = async () => {
      const subject = newId();
      const fields = ['/data/summary', '/data/gist'].map((pointer) => field({ subject, kind: 'matter', pointer }));
      return { subject, digests: await fixture.vault.seal(fields) };
    };

    it('marks the fields named, and no other', async () => {
      const { subject, digests } = await matter();
      const order = { subject, digests: digests.slice(0, 1), event: newId() };
      await fixture.vault.release(order);
      await fixture.vault.release(order);
      expect(await fixture.stateOf(digests[0])).toMatchObject({ state: 'disclosed', released: true });
      expect(await fixture.stateOf(digests[1])).toMatchObject({ state: 'disclosed', released: false });
    });

    it('marks no field of another subject', async () => {
      const { subject } = await matter();
      const name = await fixture.seal();
      await fixture.vault.release({ subject, digests: [name], event: newId() });
      expect(await fixture.stateOf(name)).toMatchObject({ released: false });
    });

    it('keeps nothing from being erased', async () => {
      const { subject, digests } = await matter();
      await fixture.vault.release({ subject, digests, event: newId() });
      const event = newId();
      await fixture.vault.erase({ digests, event });
      expect(await fixture.stateOf(digests[0])).toEqual({ state: 'erased', event });
    });
  });
