import { type Session } from '#lib/postgres/index.js';
import { RecordsDiffer } from '../../records/records-differ.js';
import { type RecordBatch, type ReleaseRecord } from '../../records/records.js';
import { newDisclosures, newReleases, newSubjects } from '../../records/settle-records.js';
import { wrapped } from '../../records/subject-key-records.js';
import { erase } from '../erasure.js';
import { withKeys } from '../key-lock.js';
import { type VaultParts } from '../vault-parts.js';

/** Takes records into a vault in PostgreSQL, as `VaultRecords.takeIn` says: what is erased first, then the rest in one transaction. */
export async function takeIn(parts: VaultParts, batch: RecordBatch): Promise<void> {
  const { postgres, tables } = parts;
  const erased = batch.erased.map(({ digest, event }) => [digest, event] as const);
  if (erased.length > 0)
    await withKeys(postgres, 'exclusive', (session) => note(session, tables.erased, 'digest', erased));
  await eraseHere(parts, batch);
  await withKeys(postgres, 'exclusive', async (session) => {
    const tombstones = batch.tombstones.map(({ subject, event }) => [subject, event] as const);
    await note(session, tables.tombstones, 'subject', tombstones);
    await takeInSubjects(parts, session, batch);
    await takeInDisclosures(parts, session, batch);
    await takeInReleases(parts, session, batch);
  });
}

/** Whoever was erased since an earlier copy. */
async function eraseHere(parts: VaultParts, { tombstones }: RecordBatch): Promise<void> {
  if (tombstones.length === 0) return;
  const { look, tables } = parts;
  const here = await look<{ subject: string }>(
    `SELECT subject FROM ${tables.keys} WHERE subject = ANY($1)
     UNION SELECT subject FROM ${tables.disclosures} WHERE subject = ANY($1)`,
    [tombstones.map(({ subject }) => subject)],
  );
  const lying = new Set(here.map(({ subject }) => subject));
  for (const { subject, event } of tombstones)
    if (lying.has(subject)) await erase(parts, { subjects: [subject], digests: [], event });
}

/** Notes what an event erased. @throws {RecordsDiffer} when another event is noted; nothing is noted then */
async function note(
  session: Session,
  table: string,
  column: string,
  records: readonly (readonly [string, string])[],
): Promise<void> {
  if (records.length === 0) return;
  const values = [records.map(([id]) => id), records.map(([, event]) => event)];
  const told = 'unnest($1::text[], $2::text[]) AS u(id, event)';
  await session.change(
    `INSERT INTO ${table} (${column}, event) SELECT id, event FROM ${told} ON CONFLICT DO NOTHING`,
    values,
  );
  const other = `SELECT 1 FROM ${told} JOIN ${table} t ON t.${column} = u.id WHERE t.event <> u.event LIMIT 1`;
  if ((await session.rows(other, values)).length > 0) throw new RecordsDiffer('an erasure');
}

async function takeInSubjects({ tables, keys }: VaultParts, session: Session, { subjects }: RecordBatch) {
  const ids = subjects.map(({ subject }) => subject);
  const missing = newSubjects(subjects, await keys.keysOf(session.rows, ids));
  if (missing.length === 0) return;
  const current = await keys.current(session.rows);
  await session.change(
    `INSERT INTO ${tables.keys} (subject, kind, epoch, wrapped)
     SELECT u.subject, u.kind, $3::integer, u.wrapped FROM unnest($1::text[], $2::text[], $4::bytea[])
       AS u(subject, kind, wrapped)`,
    [
      missing.map(({ subject }) => subject),
      missing.map(({ kind }) => kind),
      current.epoch,
      missing.map((record) => wrapped(record, current)),
    ],
  );
}

async function takeInDisclosures(parts: VaultParts, session: Session, { disclosures: records }: RecordBatch) {
  if (records.length === 0) return;
  const { disclosures, keys } = parts;
  const found = await disclosures.find(
    session.rows,
    records.map(({ digest }) => digest),
  );
  const held = await keys.keysOf(session.rows, [...new Set(records.map(({ subject }) => subject))]);
  const missing = newDisclosures(records, found, held);
  await disclosures.insert(
    session,
    missing,
    missing.map(({ madeAt }) => madeAt),
  );
}

async function takeInReleases({ tables }: VaultParts, session: Session, { releases }: RecordBatch) {
  if (releases.length === 0) return;
  const there = await session.rows<{ [Column in keyof ReleaseRecord]: string }>(
    `SELECT digest, subject, event FROM ${tables.released} WHERE digest = ANY($1)`,
    [releases.map(({ digest }) => digest)],
  );
  const missing = newReleases(releases, there);
  await session.change(
    `INSERT INTO ${tables.released} (digest, subject, event)
     SELECT digest, subject, event FROM unnest($1::text[], $2::text[], $3::text[]) AS u(digest, subject, event)`,
    [missing.map(({ digest }) => digest), missing.map(({ subject }) => subject), missing.map(({ event }) => event)],
  );
}
