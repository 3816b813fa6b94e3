import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { create, extract } from 'tar';
import { type EventStore } from '#lib/event-store/index.js';
import { openSqliteEventStore } from '#lib/event-store/sqlite/index.js';
import { openSqliteVault } from '#lib/sealing/sqlite/index.js';
import { BackupError, finishRestore, makeBackup, restoreBackup } from './index.js';

const madeAt = '2026-03-02T09:00:00.000Z';
const origin = 'minutebook/one';
let folder: string;
let data: string;
let file: string;
let store: EventStore;

const openStore = (directory: string) => openSqliteEventStore({ file: join(directory, 'ledger.db') });
const note = (words: string) => ({
  id: `b1000000-0000-4000-8000-${String(words.length).padStart(12, '0')}`,
  type: 'NoteWritten',
  schemaVersion: 1,
  data: { words },
  metadata: {},
  effectiveAt: null,
});
const append = (words: string, on = store) => on.append(`note-${words.length}`, 'no-stream', [note(words)]);
const wordsIn = async (directory: string) => {
  const reading = openStore(directory);
  const words: unknown[] = [];
  for await (const event of reading.readAll()) words.push(event.data['words']);
  await reading.close();
  return words;
};
const back = () => makeBackup({ data, file, origin, madeAt });
const restore = (to = data, verify = async (): Promise<void> => undefined) =>
  restoreBackup({ data: to, file, now: new Date('2026-03-05T10:00:00.000Z'), verify });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'minutebook-'));
  data = join(folder, 'data');
  file = join(folder, 'backup.tar.gz');
  mkdirSync(data);
  writeFileSync(join(data, 'ledger-origin'), `${origin}\n`);
  store = openStore(data);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('A backup', () => {
  it('is made while the minute book is written to, and holds what was there then', async () => {
    await append('a');
    const [manifest] = await Promise.all([back(), append('bb')]);
    expect(manifest).toMatchObject({ format: 'minutebook-backup/1', origin, madeAt });
    expect(manifest.files.map(({ name }) => name)).toEqual(['ledger.db', 'ledger-origin']);
    const elsewhere = join(folder, 'elsewhere');
    await restore(elsewhere);
    expect([['a'], ['a', 'bb']]).toContainEqual(await wordsIn(elsewhere));
    expect(manifest.events).toBe((await wordsIn(elsewhere)).length);
  });

  it('is its owner’s alone, holds no key, and leaves nothing else behind', async () => {
    for (const secret of ['keys.db', 'wrapping-key.1', 'signing-key']) writeFileSync(join(data, secret), 'secret');
    const manifest = await back();
    expect(manifest.files.map(({ name }) => name)).toEqual(['ledger.db', 'ledger-origin']);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).sort()).toEqual(['backup.tar.gz', 'data']);
  });

  it('never takes the place of another', async () => {
    await back();
    await expect(back()).rejects.toThrow(/is there already/);
  });

  it('is made only of copies that belong together: no erasure that its ledger does not order', async () => {
    const vault = openSqliteVault({ data, origin });
    const [digest = ''] = await vault.seal([
      { subject: 'a', kind: 'person', eventId: 'e', pointer: '/data/name', value: 'Jane' },
    ]);
    const { id } = note('a');
    await vault.erase({ digests: [digest], event: id });
    await expect(back()).rejects.toThrow(/being erased at this moment/);
    expect(existsSync(file)).toBe(false);
    await append('a');
    expect((await back()).files.map(({ name }) => name)).toContain('vault.db');
    await vault.close();
  });
});

describe('Restoring', () => {
  it('puts back what the backup holds and sets aside what was there', async () => {
    await append('a');
    await back();
    await append('bb');
    await store.close();
    for (const derived of ['views.db', 'tree.db']) rmSync(join(data, derived), { force: true });
    const { aside } = await restore();
    expect(await wordsIn(data)).toEqual(['a']);
    expect(await wordsIn(aside ?? '')).toEqual(['a', 'bb']);
  });

  it('keeps the keys that are there, and drops what is made again from the log', async () => {
    await back();
    await store.close();
    writeFileSync(join(data, 'signing-key'), 'the key');
    writeFileSync(join(data, 'tree.db'), 'hashes');
    await restore();
    expect(readFileSync(join(data, 'signing-key'), 'utf8')).toBe('the key');
    expect(existsSync(join(data, 'tree.db'))).toBe(false);
  });

  it('keeps the newer record of seals', async () => {
    const seals = openSqliteEventStore({ file: join(data, 'checkpoints.db') });
    await append('a', seals);
    await back();
    await append('bb', seals);
    await seals.close();
    await store.close();
    await restore();
    const kept = openSqliteEventStore({ file: join(data, 'checkpoints.db') });
    expect(Number(await kept.head())).toBe(2);
    await kept.close();
    const elsewhere = join(folder, 'elsewhere');
    await restore(elsewhere);
    const put = openSqliteEventStore({ file: join(elsewhere, 'checkpoints.db') });
    expect(Number(await put.head())).toBe(1);
    await put.close();
  });

  it('is refused while somebody has the minute book open', async () => {
    await append('a');
    await back();
    await append('bb');
    await expect(restore()).rejects.toThrow(/is in use\. Stop the server/);
    await append('ccc');
    await store.close();
    expect(await wordsIn(data)).toEqual(['a', 'bb', 'ccc']);
  });

  it('changes nothing when the copy does not verify', async () => {
    await append('a');
    await back();
    await append('bb');
    await store.close();
    const unsound = async () => Promise.reject(new BackupError('Entry 1 was altered.'));
    await expect(restore(data, unsound)).rejects.toThrow('Entry 1 was altered.');
    expect(await wordsIn(data)).toEqual(['a', 'bb']);
    expect(readdirSync(data).filter((name) => name.startsWith('.restoring'))).toEqual([]);
  });

  it('refuses what is no backup, a backup that was changed, and one of another ledger', async () => {
    await append('a');
    await back();
    await store.close();
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.subarray(0, bytes.length / 2));
    await expect(restore()).rejects.toThrow(BackupError);
    writeFileSync(file, 'Not a backup at all');
    await expect(restore()).rejects.toThrow(BackupError);
    writeFileSync(file, bytes);
    writeFileSync(join(data, 'ledger-origin'), 'minutebook/another');
    await expect(restore()).rejects.toThrow(/is a backup of the ledger minutebook\/one/);
    await expect(
      restoreBackup({ data, file: join(folder, 'none'), now: new Date(), verify: async () => undefined }),
    ).rejects.toThrow(/There is no file/);
    expect(await wordsIn(data)).toEqual(['a']);
  });

  it('notices a file that is not the one its manifest describes', async () => {
    await back();
    const inside = join(folder, 'inside');
    mkdirSync(inside);
    await extract({ file, cwd: inside });
    chmodSync(join(inside, 'ledger-origin'), 0o600);
    writeFileSync(join(inside, 'ledger-origin'), 'minutebook/two\n');
    await create({ cwd: inside, file, gzip: true }, readdirSync(inside));
    await expect(restore(join(folder, 'elsewhere'))).rejects.toThrow(/ledger-origin is not as it was written/);
  });

  it('is completed at the next start when it was cut short after each step', async () => {
    await append('a');
    await back();
    await append('bb');
    await store.close();
    const names = ['ledger.db', 'ledger-origin'];
    for (let done = 0; done <= names.length; done++) {
      const staged = join(data, '.restoring-cut');
      mkdirSync(staged);
      await extract({ file, cwd: staged });
      writeFileSync(
        join(data, 'restore-under-way'),
        JSON.stringify({ staged: '.restoring-cut', aside: 'before', names }),
      );
      mkdirSync(join(data, 'before'), { recursive: true });
      for (const name of names.slice(0, done)) {
        renameSync(join(data, name), join(data, 'before', name));
        renameSync(join(staged, name), join(data, name));
      }
      finishRestore(data);
      finishRestore(data);
      expect(await wordsIn(data)).toEqual(['a']);
      expect(existsSync(staged)).toBe(false);
      rmSync(join(data, 'before'), { recursive: true });
    }
  });
});
