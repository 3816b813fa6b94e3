import { describe, expect, it } from '@jest/globals';
import { StoreUnavailable } from '#lib/event-store/index.js';
import { field, type VaultFixture } from './fixture.js';

export const keepingUp = (fixture: VaultFixture) =>
  describe('keeping up with the log', () => {
    it('begins with nothing carried out, and never goes back', async () => {
      expect(await fixture.vault.appliedUpTo()).toBeNull();
      await fixture.vault.applied('0000000000000007');
      await fixture.vault.applied('0000000000000003');
      expect(await (await fixture.reopen()).appliedUpTo()).toBe('0000000000000007');
    });

    it('says that it is closed, once it is', async () => {
      await fixture.vault.close();
      await fixture.vault.close();
      await expect(fixture.vault.seal([field()])).rejects.toThrow(StoreUnavailable);
      await expect(fixture.vault.reveal([])).rejects.toThrow(/closed/);
    });
  });
