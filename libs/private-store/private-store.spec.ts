import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { StoreUnavailable } from '#lib/event-store/index.js';
import { openPrivateStore, type PrivateStore } from './index.js';
import { openFiles } from './testing/open-files.js';

let folder: string;
let file: string;
let now: number;
let store: PrivateStore;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'minutebook-'));
  file = join(folder, 'private.db');
  now = Date.parse('2026-03-02T09:00:00.000Z');
  store = openPrivateStore({ file, clock: () => now });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('Tokens', () => {
  it('shows a secret of 256 bits once and keeps only its hash', async () => {
    const { token, secret } = await store.tokens.create('clerk', 'Committee office');
    expect(secret).toMatch(/^mb_[A-Za-z0-9_-]{43}$/);
    expect(token).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      name: 'Committee office',
      role: 'clerk',
      createdAt: '2026-03-02T09:00:00.000Z',
      lastUsedAt: null,
      revokedAt: null,
    });
    expect(await store.tokens.list()).toEqual([token]);
    const kept = new Database(file, { readonly: true }).prepare('SELECT * FROM tokens').get() as { sha256: Buffer };
    expect(kept.sha256).toEqual(createHash('sha256').update(secret).digest());
    expect(JSON.stringify(kept)).not.toContain(secret);
  });

  it('gives every token a secret of its own, and lists them oldest first', async () => {
    const first = await store.tokens.create('officer', 'First');
    const second = await store.tokens.create('auditor', 'Second');
    expect(first.secret).not.toBe(second.secret);
    expect((await store.tokens.list()).map(({ name }) => name)).toEqual(['First', 'Second']);
    expect(await store.tokens.authenticate(second.secret)).toEqual({
      id: second.token.id,
      name: 'Second',
      role: 'auditor',
    });
  });

  it('knows nobody by a secret it did not give', async () => {
    const { secret } = await store.tokens.create('admin', 'Head of service');
    expect(await store.tokens.authenticate(`${secret}x`)).toBeNull();
    expect(await store.tokens.authenticate('')).toBeNull();
  });

  it('notes when a token was last used, to the minute', async () => {
    const { secret } = await store.tokens.create('clerk', 'Committee office');
    const lastUsed = async () => (await store.tokens.list())[0]?.lastUsedAt;
    now += 1_000;
    await store.tokens.authenticate(secret);
    expect(await lastUsed()).toBe('2026-03-02T09:00:01.000Z');
    now += 59_999;
    await store.tokens.authenticate(secret);
    expect(await lastUsed()).toBe('2026-03-02T09:00:01.000Z');
    now += 1;
    await store.tokens.authenticate(secret);
    expect(await lastUsed()).toBe('2026-03-02T09:01:01.000Z');
  });

  it('lets nobody in with a token that was revoked, and revokes it once', async () => {
    const { token, secret } = await store.tokens.create('clerk', 'Committee office');
    expect(await store.tokens.revoke(token.id)).toBe(true);
    expect(await store.tokens.revoke(token.id)).toBe(false);
    expect(await store.tokens.revoke('nobody')).toBe(false);
    expect(await store.tokens.authenticate(secret)).toBeNull();
    expect((await store.tokens.list())[0]?.revokedAt).toBe('2026-03-02T09:00:00.000Z');
  });
});

describe('Checkpoints of reactors', () => {
  it('begin with nothing and move forward from where they stand', async () => {
    const { checkpoints } = store;
    expect(await checkpoints.get('opens-action')).toBeNull();
    expect(await checkpoints.compareAndSet('opens-action', null, '0000000000000001')).toBe(true);
    expect(await checkpoints.compareAndSet('opens-action', '0000000000000001', '0000000000000007')).toBe(true);
    expect(await checkpoints.get('opens-action')).toBe('0000000000000007');
    expect(await checkpoints.get('another')).toBeNull();
  });

  it('do not move for a process that did not see where they stand', async () => {
    const other = openPrivateStore({ file });
    await store.checkpoints.compareAndSet('opens-action', null, '0000000000000005');
    expect(await other.checkpoints.compareAndSet('opens-action', null, '0000000000000002')).toBe(false);
    expect(await other.checkpoints.compareAndSet('opens-action', '0000000000000001', '0000000000000002')).toBe(false);
    expect(await other.checkpoints.get('opens-action')).toBe('0000000000000005');
    await other.close();
  });
});

describe('The file of the private store', () => {
  it('is readable by its owner alone, its journals too', async () => {
    await store.tokens.create('clerk', 'Committee office');
    for (const name of ['', '-wal', '-shm']) expect(statSync(`${file}${name}`).mode & 0o777).toBe(0o600);
  });

  it('is never another program’s', () => {
    const foreign = join(folder, 'foreign.db');
    const database = new Database(foreign);
    database.exec('CREATE TABLE other (name TEXT)');
    database.close();
    expect(() => openPrivateStore({ file: foreign })).toThrow(StoreUnavailable);
    const text = join(folder, 'notes.txt');
    writeFileSync(text, 'Not a database, and long enough to be looked at by SQLite before it says so.');
    expect(() => openPrivateStore({ file: text })).toThrow(/cannot be opened/);
    expect(readFileSync(text, 'utf8')).toMatch(/^Not a database/);
  });

  it.each([
    ['with tables', 'CREATE TABLE other (name TEXT)'],
    ['without tables', 'PRAGMA application_id = 77'],
  ])('leaves another program’s as it is, to the byte, and lets go of it: one %s', (_, sql) => {
    const foreign = join(folder, 'foreign.db');
    const database = new Database(foreign);
    database.exec(sql);
    database.close();
    const before = readFileSync(foreign);
    expect(() => openPrivateStore({ file: foreign })).toThrow(/belongs to another program/);
    expect(readFileSync(foreign)).toEqual(before);
    expect(openFiles()).not.toContain(foreign);
  });

  it('is not opened by an older program', async () => {
    await store.close();
    const database = new Database(file);
    database.pragma('user_version = 99');
    database.close();
    expect(() => openPrivateStore({ file })).toThrow(/newer version/);
    store = openPrivateStore({ file: join(folder, 'another.db') });
  });
});
