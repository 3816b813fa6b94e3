import { type Database } from 'better-sqlite3';
import { type RecordBatch, type ReleaseRecord } from '../../records/records.js';
import { RecordsDiffer } from '../../records/records-differ.js';
import { newDisclosures, newReleases, newSubjects } from '../../records/settle-records.js';
import { wrapped } from '../../records/subject-key-records.js';
import { erase } from '../erasure.js';
import { type VaultParts } from '../vault-parts.js';

/** Takes records into a vault in SQLite, as `VaultRecords.takeIn` says. */
export function takeIn(parts: VaultParts, batch: RecordBatch): void {
  const { disclosures, keys } = parts;
  note(
    disclosures.database,
    'erased',
    'digest',
    batch.erased.map(({ digest, event }) => [digest, event]),
  );
  eraseHere(parts, batch);
  note(
    keys.database,
    'tombstones',
    'subject',
    batch.tombstones.map(({ subject, event }) => [subject, event]),
  );
  // Under the key store's lock, so that nobody is erased between looking and writing. The fields are committed first: cut off
  // between the two, they lie there without a key and the same batch again completes them.
  keys.exclusively(() => {
    takeInSubjects(parts, batch);
    disclosures.database.transaction(() => takeInFields(parts, batch)).immediate();
  });
}

/** Whoever was erased since an earlier copy. */
function eraseHere(parts: VaultParts, { tombstones }: RecordBatch): void {
  const ids = tombstones.map(({ subject }) => subject);
  const here = new Set([
    ...parts.keys.known(ids).keys(),
    ...parts.disclosures.under(ids).map(({ subject }) => subject),
  ]);
  for (const { subject, event } of tombstones)
    if (here.has(subject)) erase(parts, { subjects: [subject], digests: [], event });
}

/** Notes what an event erased. @throws {RecordsDiffer} when another event is noted; nothing is noted then */
function note(
  database: Database,
  table: string,
  column: string,
  records: readonly (readonly [string, string])[],
): void {
  const insert = database.prepare<[string, string]>(
    `INSERT INTO ${table} (${column}, event) VALUES (?, ?) ON CONFLICT DO NOTHING`,
  );
  const eventOf = database.prepare<[string], string>(`SELECT event FROM ${table} WHERE ${column} = ?`).pluck();
  database
    .transaction(() => {
      for (const [id, event] of records) {
        insert.run(id, event);
        if (eventOf.get(id) !== event) throw new RecordsDiffer('an erasure');
      }
    })
    .immediate();
}

function takeInSubjects({ keys }: VaultParts, { subjects }: RecordBatch): void {
  const missing = newSubjects(subjects, keys.keysOf(subjects.map(({ subject }) => subject)));
  if (missing.length === 0) return;
  const current = keys.current();
  for (const record of missing) keys.insertWrapped(record, current.epoch, wrapped(record, current));
}

function takeInFields({ disclosures, keys }: VaultParts, batch: RecordBatch): void {
  const found = disclosures.find(batch.disclosures.map(({ digest }) => digest));
  const held = keys.keysOf([...new Set(batch.disclosures.map(({ subject }) => subject))]);
  for (const record of newDisclosures(batch.disclosures, found, held)) disclosures.insert(record, record.madeAt);
  const released = disclosures.database.prepare<[string], ReleaseRecord>(
    'SELECT digest, subject, event FROM released WHERE digest IN (SELECT value FROM json_each(?))',
  );
  const there = released.all(JSON.stringify(batch.releases.map(({ digest }) => digest)));
  for (const { subject, digest, event } of newReleases(batch.releases, there))
    disclosures.release(subject, [digest], event);
}
