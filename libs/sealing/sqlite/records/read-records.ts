import { pagesOf, PAGE } from '../../records/pages.js';
import {
  batchOf,
  type DisclosureRecord,
  type ErasedRecord,
  type RecordBatch,
  type ReleaseRecord,
  type TombstoneRecord,
} from '../../records/records.js';
import { subjectRecords } from '../../records/subject-key-records.js';
import { type ReadingParts } from '../reading-parts.js';

const DISCLOSURES = `
  SELECT number, digest, event_id AS eventId, pointer, subject, blob, made_at AS madeAt
  FROM disclosures WHERE number > ? ORDER BY number LIMIT ${PAGE}`;

/** All records of a vault in SQLite, in the order of `VaultRecordsReader.read`. */
export async function* readRecords({ disclosures, keys }: ReadingParts): AsyncGenerator<RecordBatch> {
  const [vault, store] = [disclosures.database, keys.database];
  const after = (columns: string, table: string, place: string) =>
    `SELECT ${columns} FROM ${table} WHERE ${place} > ? ORDER BY ${place} LIMIT ${PAGE}`;

  const erased = vault.prepare<[string], ErasedRecord>(after('digest, event', 'erased', 'digest'));
  for await (const page of pagesOf(
    '',
    (last) => erased.all(last),
    (row) => row.digest,
  ))
    yield batchOf({ erased: page });

  const graves = store.prepare<[string], TombstoneRecord>(after('subject, event', 'tombstones', 'subject'));
  for await (const page of pagesOf(
    '',
    (last) => graves.all(last),
    (row) => row.subject,
  ))
    yield batchOf({ tombstones: page });

  const subjects = store.prepare<[string], string>(after('subject', 'keys', 'subject')).pluck();
  for await (const page of pagesOf(
    '',
    (last) => subjects.all(last),
    (subject) => subject,
  ))
    yield batchOf({ subjects: subjectRecords(keys.keysOf(page)) });

  const fields = vault.prepare<[number], DisclosureRecord & { number: number }>(DISCLOSURES);
  for await (const page of pagesOf(
    0,
    (last) => fields.all(last),
    (row) => row.number,
  ))
    yield batchOf({ disclosures: page });

  const releases = vault.prepare<[string], ReleaseRecord>(after('digest, subject, event', 'released', 'digest'));
  for await (const page of pagesOf(
    '',
    (last) => releases.all(last),
    (row) => row.digest,
  ))
    yield batchOf({ releases: page });
}

/** How many fields lie in a vault although they, or their subject, were erased. */
export function unfinishedIn({ disclosures, keys }: ReadingParts): number {
  const count = disclosures.database
    .prepare<[string], number>(
      `SELECT count(*) FROM disclosures
       WHERE digest IN (SELECT digest FROM erased) OR subject IN (SELECT value FROM json_each(?))`,
    )
    .pluck();
  return count.get(JSON.stringify(keys.buried())) ?? 0;
}
