import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openSqliteEventStore } from '#lib/event-store/sqlite/index.js';
import { openPrivateStore } from '#lib/private-store/index.js';
import { makeBackup, restoreBackup } from './index.js';

let folder: string;
let data: string;
let file: string;
let revoked: string;
let inForce: string;

const origin = 'minutebook/one';
const restore = (to = data) =>
  restoreBackup({ data: to, file, now: new Date('2026-03-05T10:00:00.000Z'), verify: async () => undefined });
async function isLetIn(secret: string, directory = data): Promise<boolean> {
  const store = openPrivateStore({ file: join(directory, 'private.db') });
  const bearer = await store.tokens.authenticate(secret);
  await store.close();
  return bearer !== null;
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'minutebook-'));
  data = join(folder, 'data');
  file = join(folder, 'backup.tar.gz');
  mkdirSync(data);
  await openSqliteEventStore({ file: join(data, 'ledger.db') }).close();
  const store = openPrivateStore({ file: join(data, 'private.db') });
  const gone = await store.tokens.create('clerk', 'Who left');
  const stays = await store.tokens.create('clerk', 'Who stays');
  [revoked, inForce] = [gone.secret, stays.secret];
  await makeBackup({ data, file, origin, madeAt: '2026-03-02T09:00:00.000Z' });
  await store.tokens.revoke(gone.token.id);
  await store.close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('A token revoked since the backup', () => {
  it('stays revoked when the backup is restored, and the others stay in force', async () => {
    expect(await restore()).toMatchObject({ revocationsKept: true });
    expect([await isLetIn(revoked), await isLetIn(inForce)]).toEqual([false, true]);
  });

  it('is in force again where what revoked it cannot be read, and that is said', async () => {
    for (const journal of ['-wal', '-shm']) rmSync(join(data, `private.db${journal}`), { force: true });
    writeFileSync(join(data, 'private.db'), Buffer.alloc(8_192, 0x41));
    expect(await restore()).toMatchObject({ revocationsKept: false, unreadable: ['private.db'] });
    expect(await isLetIn(revoked)).toBe(true);
  });

  it.each(['', 'another program’s'])('is in force again where the private store is none: %j', async (whose) => {
    rmSync(join(data, 'private.db'));
    writeFileSync(join(data, 'private.db'), '');
    if (whose !== '') await openSqliteEventStore({ file: join(data, 'private.db') }).close();
    expect(await restore()).toMatchObject({ revocationsKept: false });
  });

  it('is in force again on another machine, and that is said', async () => {
    const elsewhere = join(folder, 'elsewhere');
    expect(await restore(elsewhere)).toMatchObject({ revocationsKept: false });
    expect(await isLetIn(revoked, elsewhere)).toBe(true);
  });
});
