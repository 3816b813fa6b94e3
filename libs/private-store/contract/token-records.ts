import { describe, expect, it } from '@jest/globals';
import { hashOf, newSecret } from '../token-secret.js';
import { type TokenRecord, TokensDiffer } from '../token-records.js';
import { type PrivateStoreFixture } from './fixture.js';

/** A token of another store, with its secret. */
function stranger(rest: Partial<TokenRecord> = {}): { record: TokenRecord; secret: string } {
  const secret = newSecret();
  const made = {
    id: secret.slice(-8),
    name: 'Elsewhere',
    role: 'clerk',
    createdAt: '2026-01-02T09:00:00.000Z',
  } as const;
  return { record: { ...made, sha256: hashOf(secret), lastUsedAt: null, revokedAt: null, ...rest }, secret };
}

const REVOKED = '2026-02-01T10:00:00.000Z';

export const tokenRecords = (fixture: PrivateStoreFixture) =>
  describe('tokens of another store, taken in', () => {
    it('are as they were there, and let in whoever holds their secret', async () => {
      const { token } = await fixture.store.tokens.create('admin', 'Head of service');
      const { record, secret } = stranger();
      const { tokens, tokenRecords: records } = fixture.store;
      await records.takeIn([record]);
      expect(await tokens.authenticate(secret)).toEqual({ id: record.id, name: 'Elsewhere', role: 'clerk' });
      expect((await tokens.list()).map(({ id }) => id)).toEqual([record.id, token.id]);
      expect((await records.read())[0]).toEqual({ ...record, lastUsedAt: '2026-03-02T09:00:00.000Z' });
    });

    it('are revoked once they are revoked on either side', async () => {
      const { tokens, tokenRecords: records } = fixture.store;
      const [there, here, both] = [stranger(), stranger(), stranger({ revokedAt: REVOKED })];
      await records.takeIn([there.record, here.record, both.record]);
      await tokens.revoke(here.record.id);
      await records.takeIn([{ ...there.record, revokedAt: REVOKED }, here.record, both.record]);
      for (const { secret } of [there, here, both]) expect(await tokens.authenticate(secret)).toBeNull();
      const revoked = new Map((await records.read()).map(({ id, revokedAt }) => [id, revokedAt]));
      expect(revoked.get(there.record.id)).toBe(REVOKED);
      expect(revoked.get(here.record.id)).toBe('2026-03-02T09:00:00.000Z');
    });

    it('are known to have been used when they last were, on either side', async () => {
      const { tokenRecords: records } = fixture.store;
      const [early, late] = ['2026-02-01T10:00:00.000Z', '2026-02-02T10:00:00.000Z'];
      const { record } = stranger({ lastUsedAt: early });
      for (const lastUsedAt of [early, late, early, null]) await records.takeIn([{ ...record, lastUsedAt }]);
      expect(await records.read()).toEqual([{ ...record, lastUsedAt: late }]);
    });

    it('change nothing when they are taken in again', async () => {
      const { tokenRecords: records } = fixture.store;
      await fixture.store.tokens.create('clerk', 'Committee office');
      const kept = [...(await records.read()), stranger().record];
      await records.takeIn(kept);
      const before = await records.read();
      await records.takeIn(kept);
      expect(await records.read()).toEqual(before);
    });

    it.each<[string, Partial<TokenRecord>]>([
      ['secret', { sha256: hashOf('another') }],
      ['role', { role: 'admin' }],
      ['id', { id: 'another' }],
    ])('are refused, all of them, when one is here with another %s', async (_, change) => {
      const { tokenRecords: records } = fixture.store;
      const { record } = stranger();
      await records.takeIn([record]);
      await expect(records.takeIn([stranger().record, { ...record, ...change }])).rejects.toThrow(TokensDiffer);
      expect(await records.read()).toEqual([record]);
    });
  });
