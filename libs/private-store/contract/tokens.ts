import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { type PrivateStoreFixture } from './fixture.js';

export const tokens = (fixture: PrivateStoreFixture) =>
  describe('tokens', () => {
    it('have a secret of 256 bits that is shown once, and only its hash is kept', async () => {
      const { token, secret } = await fixture.store.tokens.create('clerk', 'Committee office');
      expect(secret).toMatch(/^mb_[A-Za-z0-9_-]{43}$/);
      expect(token).toEqual({
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        name: 'Committee office',
        role: 'clerk',
        createdAt: '2026-03-02T09:00:00.000Z',
        lastUsedAt: null,
        revokedAt: null,
      });
      expect(await fixture.store.tokens.list()).toEqual([token]);
      const kept = await fixture.harness.keptOfTokens();
      expect(kept).toContainEqual(createHash('sha256').update(secret).digest());
      for (const one of kept) expect(String(one)).not.toContain(secret.slice(3));
    });

    it('have a secret each of their own, and are listed oldest first', async () => {
      const first = await fixture.store.tokens.create('officer', 'First');
      const second = await fixture.store.tokens.create('auditor', 'Second');
      expect(first.secret).not.toBe(second.secret);
      expect((await fixture.store.tokens.list()).map(({ name }) => name)).toEqual(['First', 'Second']);
      expect(await fixture.store.tokens.authenticate(second.secret)).toEqual({
        id: second.token.id,
        name: 'Second',
        role: 'auditor',
      });
    });

    it('know nobody by a secret that was not given', async () => {
      const { secret } = await fixture.store.tokens.create('admin', 'Head of service');
      expect(await fixture.store.tokens.authenticate(`${secret}x`)).toBeNull();
      expect(await fixture.store.tokens.authenticate('')).toBeNull();
    });

    it('note when they were last used, to the minute', async () => {
      const { secret } = await fixture.store.tokens.create('clerk', 'Committee office');
      const lastUsed = async () => (await fixture.store.tokens.list())[0]?.lastUsedAt;
      fixture.now += 1_000;
      await fixture.store.tokens.authenticate(secret);
      expect(await lastUsed()).toBe('2026-03-02T09:00:01.000Z');
      fixture.now += 59_999;
      await fixture.store.tokens.authenticate(secret);
      expect(await lastUsed()).toBe('2026-03-02T09:00:01.000Z');
      fixture.now += 1;
      await fixture.store.tokens.authenticate(secret);
      expect(await lastUsed()).toBe('2026-03-02T09:01:01.000Z');
    });

    it('let nobody in once they are revoked, which happens once', async () => {
      const { token, secret } = await fixture.store.tokens.create('clerk', 'Committee office');
      expect(await fixture.store.tokens.revoke(token.id)).toBe(true);
      expect(await fixture.store.tokens.revoke(token.id)).toBe(false);
      expect(await fixture.store.tokens.revoke('nobody')).toBe(false);
      expect(await fixture.store.tokens.authenticate(secret)).toBeNull();
      expect((await fixture.store.tokens.list())[0]?.revokedAt).toBe('2026-03-02T09:00:00.000Z');
    });

    it('are the same for every process, at once', async () => {
      const other = await fixture.open();
      const { token, secret } = await fixture.store.tokens.create('clerk', 'Committee office');
      expect(await other.tokens.authenticate(secret)).toMatchObject({ id: token.id });
      const revoked = await Promise.all([fixture.store, other].map((store) => store.tokens.revoke(token.id)));
      expect(revoked.filter(Boolean)).toHaveLength(1);
      expect(await other.tokens.authenticate(secret)).toBeNull();
    });
  });
