import { type Row } from '#lib/postgres/index.js';
import { PAGE, pagesOf } from '../../records/pages.js';
import {
  batchOf,
  type DisclosureRecord,
  type ErasedRecord,
  type RecordBatch,
  type ReleaseRecord,
  type TombstoneRecord,
} from '../../records/records.js';
import { subjectRecords } from '../../records/subject-key-records.js';
import { type VaultParts } from '../vault-parts.js';

const COLUMNS = 'number, digest, event_id AS "eventId", pointer, subject, blob, made_at AS "madeAt"';

/** All records of a vault in PostgreSQL, in the order of `VaultRecordsReader.read`. */
export async function* readRecords({ look, tables, keys }: VaultParts): AsyncGenerator<RecordBatch> {
  const after =
    <Found>(columns: string, table: string, place: string) =>
    async (last: string) =>
      look<Found & Row>(`SELECT ${columns} FROM ${table} WHERE ${place} > $1 ORDER BY ${place} LIMIT ${PAGE}`, [last]);

  const erased = after<ErasedRecord>('digest, event', tables.erased, 'digest');
  for await (const page of pagesOf('', erased, (row) => row.digest)) yield batchOf({ erased: page });

  const tombstones = after<TombstoneRecord>('subject, event', tables.tombstones, 'subject');
  for await (const page of pagesOf('', tombstones, (row) => row.subject)) yield batchOf({ tombstones: page });

  const subjects = after<{ subject: string }>('subject', tables.keys, 'subject');
  for await (const page of pagesOf('', subjects, (row) => row.subject)) {
    const held = await keys.keysOf(
      look,
      page.map(({ subject }) => subject),
    );
    yield batchOf({ subjects: subjectRecords(held) });
  }

  // The number is a bigint, which comes and goes as text.
  const fields = after<DisclosureRecord & { number: string }>(COLUMNS, tables.disclosures, 'number');
  for await (const page of pagesOf('0', fields, (row) => row.number)) yield batchOf({ disclosures: page });

  const releases = after<ReleaseRecord>('digest, subject, event', tables.released, 'digest');
  for await (const page of pagesOf('', releases, (row) => row.digest)) yield batchOf({ releases: page });
}

/** How many fields lie in a vault although they, or their subject, were erased. */
export async function unfinishedIn({ look, tables }: VaultParts): Promise<number> {
  const [found] = await look<{ fields: number }>(
    `SELECT count(*)::integer AS fields FROM ${tables.disclosures}
     WHERE digest IN (SELECT digest FROM ${tables.erased}) OR subject IN (SELECT subject FROM ${tables.tombstones})`,
  );
  return found?.fields ?? 0;
}
