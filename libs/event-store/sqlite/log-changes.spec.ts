import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type Database from 'better-sqlite3';
import { newStream, noted, pause } from '../contract/fixture.js';
import { LogChanges } from './log-changes.js';
import { openLedger } from './open-ledger.js';
import { SqliteEventStore } from './sqlite-event-store.js';
import { ledgerFolder } from './testing/ledger-folder.js';

describe('changes of the log', () => {
  let folder: Awaited<ReturnType<typeof ledgerFolder>>;
  let database: Database.Database;
  let changes: LogChanges;

  beforeEach(async () => {
    folder = await ledgerFolder();
    database = openLedger({ file: folder.file });
    changes = new LogChanges(database, 10);
  });
  afterEach(async () => {
    database.close();
    await folder.dispose();
  });
  const settled = (promise: Promise<void>) => Promise.race([promise.then(() => true), pause(60).then(() => false)]);
  const writeElsewhere = () => folder.spawnWriter({ writer: 'elsewhere', stream: newStream(), events: 1 });

  it('are not seen when there are none', async () => {
    expect(await settled(changes.since(changes.mark()))).toBe(false);
    changes.announce();
  });

  it('by this connection are seen when announced, without a poll', async () => {
    const slow = new LogChanges(database, 60_000);
    const waiting = slow.since(slow.mark());
    slow.announce();
    expect(await settled(waiting)).toBe(true);
  });

  it('by another process are seen by the poll', async () => {
    const waiting = changes.since(changes.mark());
    await writeElsewhere();
    expect(await settled(waiting)).toBe(true);
  });

  it('between the mark and the wait are not missed', async () => {
    const slow = new LogChanges(database, 60_000);
    const mark = slow.mark();
    slow.announce();
    expect(await settled(slow.since(mark))).toBe(true);
  });

  it('by another process between the mark and the wait are not missed', async () => {
    const mark = changes.mark();
    await writeElsewhere();
    expect(await settled(changes.since(mark))).toBe(true);
  });

  it('that cannot be looked for end the wait with the reason', async () => {
    const other = openLedger({ file: folder.file });
    const blind = new LogChanges(other, 5);
    const waiting = blind.since(blind.mark());
    other.close();
    await expect(waiting).rejects.toThrow();
    expect(blind.waiting).toBe(0);
  });

  it('are awaited by nobody once a subscription ends', async () => {
    const store = new SqliteEventStore(openLedger({ file: folder.file }), { pollMs: 5 });
    const abort = new AbortController();
    const items = store.subscribe({ signal: abort.signal })[Symbol.asyncIterator]();
    await items.next();
    const next = items.next();
    await pause(20);
    abort.abort();
    expect(await next).toMatchObject({ done: true });
    await store.append(newStream(), 'no-stream', [noted()]);
    await store.close();
  });

  it('keep no process alive that only waits for them', async () => {
    const script = fileURLToPath(new URL('./testing/waiting-process.ts', import.meta.url));
    const hooks = fileURLToPath(new URL('../testing/typescript-hooks.mjs', import.meta.url));
    const options = ['--conditions=source', '--import', hooks, script, folder.file];
    const env = { ...process.env, NODE_OPTIONS: '' };
    const { stdout } = await promisify(execFile)(process.execPath, options, { env, timeout: 10_000 });
    expect(stdout).toBe('caught up');
  });
});
