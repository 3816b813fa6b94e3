import { describe, expect, it } from '@jest/globals';
import { field, newId, type VaultFixture } from './fixture.js';

export const rotating = (fixture: VaultFixture) =>
  describe('rotating the wrapping key', () => {
    it('leaves every field readable, here, elsewhere and after reopening', async () => {
      const other = await fixture.open();
      const digests = await fixture.vault.seal([field(), field({ kind: 'matter' })]);
      await other.reveal(digests);
      const before = await fixture.vault.reveal(digests);
      const { epoch } = await fixture.vault.status();
      expect(await fixture.vault.rotate()).toEqual({ epoch: epoch + 1 });
      for (const vault of [fixture.vault, other]) expect(await vault.reveal(digests)).toEqual(before);
      expect(await other.rotate()).toEqual({ epoch: epoch + 2 });
      for (const vault of [other, await fixture.reopen()]) expect(await vault.reveal(digests)).toEqual(before);
    });

    it('is told by the status', async () => {
      const before = await fixture.vault.status();
      await fixture.vault.rotate();
      const after = await fixture.vault.status();
      expect(after.epoch).toBe(before.epoch + 1);
      expect(after.rotatedAt >= before.rotatedAt).toBe(true);
      expect(after.rotatedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    });

    it('seals under keys that were wrapped before and since', async () => {
      const subject = newId();
      const before = await fixture.seal({ subject });
      await fixture.vault.rotate();
      const since = await fixture.seal({ subject });
      const states = await fixture.vault.reveal([before, since]);
      expect([...states.values()].map(({ state }) => state)).toEqual(['disclosed', 'disclosed']);
    });
  });
