import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type Database from 'better-sqlite3';
import { newStream, noted } from '../contract/fixture.js';
import { type Instant } from '../event.js';
import { LastRecorded } from './last-recorded.js';
import { openLedger } from './open-ledger.js';
import { SqliteEventStore } from './sqlite-event-store.js';
import { ledgerFolder } from './testing/ledger-folder.js';

const NOON = Date.parse('2026-03-14T12:00:00.000Z');
const HOUR = 3_600_000;

describe('when the last entry was recorded', () => {
  let folder: Awaited<ReturnType<typeof ledgerFolder>>;
  let stores: SqliteEventStore[];
  const open = (clock: () => number): [SqliteEventStore, Database.Database] => {
    const database = openLedger({ file: folder.file });
    const store = new SqliteEventStore(database, { clock });
    stores.push(store);
    return [store, database];
  };
  const tell = async (store: SqliteEventStore): Promise<Instant> =>
    (await store.append(newStream(), 'no-stream', [noted()])).recordedAt;

  beforeEach(async () => {
    folder = await ledgerFolder();
    stores = [];
  });
  afterEach(async () => {
    await Promise.all(stores.map((store) => store.close()));
    await folder.dispose();
  });

  it('is unknown of an empty ledger, and each entry’s time in turn from then on', async () => {
    let now = NOON;
    const [store, database] = open(() => now);
    const last = new LastRecorded(database);
    expect(last.read()).toBeNull();
    await tell(store);
    expect(last.read()).toBe('2026-03-14T12:00:00.000Z');
    now += HOUR;
    await tell(store);
    expect(last.read()).toBe('2026-03-14T13:00:00.000Z');
  });

  it('is the other process’s time where that wrote last', async () => {
    const [here] = open(() => NOON);
    const [there] = open(() => NOON + 60_000);
    await tell(here);
    await tell(there);
    expect(await tell(here)).toBe('2026-03-14T12:01:00.000Z');
  });

  it('is not the time of entries that were rolled back, though others have their positions now', async () => {
    let now = NOON + HOUR;
    const [store, database] = open(() => now);
    // A deferred foreign key is checked by COMMIT itself.
    database.exec(`CREATE TABLE owed (row REFERENCES events (position) DEFERRABLE INITIALLY DEFERRED);
      CREATE TRIGGER owe AFTER INSERT ON events BEGIN INSERT INTO owed VALUES (-1); END`);
    await expect(tell(store)).rejects.toMatchObject({ name: 'StoreUnavailable' });
    database.exec('DROP TRIGGER owe');
    const [other] = open(() => NOON);
    await tell(other);
    now = NOON + 60_000;
    expect(await tell(store)).toBe('2026-03-14T12:01:00.000Z');
  });
});
