import { type Session } from '#lib/postgres/index.js';
import { type DisclosureRow } from '../crypto/disclosure-row.js';
import { type Found } from '../crypto/judge.js';
import { type Look, type Tables } from './tables.js';

const ROW = 'd.digest, d.event_id AS "eventId", d.pointer, d.subject, d.blob';

type FoundRow = { readonly [Column in keyof Found]: Found[Column] };
type OneRow = { readonly [Column in keyof DisclosureRow]: DisclosureRow[Column] };

/** The encrypted disclosures, and what was noted about those that are gone. */
export class Disclosures {
  constructor(private readonly tables: Tables) {}

  /** One entry for each digest asked about. */
  async find(look: Look, digests: readonly string[]): Promise<readonly Found[]> {
    const { disclosures, erased, released } = this.tables;
    return look<FoundRow>(
      `SELECT j.digest AS asked, ${ROW}, e.event AS "erasedBy", r.subject AS "releasedUnder"
       FROM unnest($1::text[]) AS j(digest) LEFT JOIN ${disclosures} d ON d.digest = j.digest
       LEFT JOIN ${erased} e ON e.digest = j.digest LEFT JOIN ${released} r ON r.digest = j.digest`,
      [digests],
    );
  }

  /** What may name each subject: newest name first, then newest label, then the label of a party. */
  async naming(look: Look, subjects: readonly string[]): Promise<readonly DisclosureRow[]> {
    const { disclosures, erased } = this.tables;
    return look<OneRow>(
      `SELECT ${ROW} FROM ${disclosures} d LEFT JOIN ${erased} e ON e.digest = d.digest
       WHERE d.subject = ANY($1) AND e.digest IS NULL
         AND (d.pointer IN ('/data/name', '/data/label') OR d.pointer LIKE '/data/%/label')
       ORDER BY d.pointer = '/data/name' DESC, d.pointer = '/data/label' DESC, d.number DESC`,
      [subjects],
    );
  }

  /** Oldest first. */
  async under(look: Look, subjects: readonly string[]): Promise<readonly { subject: string; digest: string }[]> {
    const sql = `SELECT subject, digest FROM ${this.tables.disclosures} WHERE subject = ANY($1) ORDER BY number`;
    return look<{ subject: string; digest: string }>(sql, [subjects]);
  }

  async subjects(look: Look, digests: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const sql = `SELECT subject, digest FROM ${this.tables.disclosures} WHERE digest = ANY($1)`;
    const rows = await look<{ subject: string; digest: string }>(sql, [digests]);
    return new Map(rows.map(({ digest, subject }) => [digest, subject]));
  }

  /** One of these subjects of whom a field was erased and lies here all the same; undefined for none. */
  async condemned(look: Look, subjects: readonly string[]): Promise<string | undefined> {
    const { disclosures, erased } = this.tables;
    const [found] = await look<{ subject: string }>(
      `SELECT d.subject FROM ${disclosures} d JOIN ${erased} e ON e.digest = d.digest WHERE d.subject = ANY($1) LIMIT 1`,
      [subjects],
    );
    return found?.subject;
  }

  /** What is sealed already in these events, under these subjects. */
  async sealedIn(look: Look, events: readonly string[], subjects: readonly string[]): Promise<DisclosureRow[]> {
    const sql = `SELECT ${ROW} FROM ${this.tables.disclosures} d WHERE d.event_id = ANY($1) AND d.subject = ANY($2)`;
    return [...(await look<OneRow>(sql, [events, subjects]))];
  }

  /** In this order. @param madeAt when each was sealed, instants in UTC */
  async insert(session: Session, rows: readonly DisclosureRow[], madeAt: readonly string[]): Promise<void> {
    if (rows.length === 0) return;
    await session.change(
      `INSERT INTO ${this.tables.disclosures} (digest, event_id, pointer, subject, blob, made_at)
       SELECT u.digest, u.event_id, u.pointer, u.subject, u.blob, u.made_at
       FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::bytea[], $6::text[])
         WITH ORDINALITY AS u(digest, event_id, pointer, subject, blob, made_at, place)
       ORDER BY u.place`,
      [
        rows.map(({ digest }) => digest),
        rows.map(({ eventId }) => eventId),
        rows.map(({ pointer }) => pointer),
        rows.map(({ subject }) => subject),
        rows.map(({ blob }) => blob),
        madeAt,
      ],
    );
  }

  async release(session: Session, subject: string, digests: readonly string[], event: string): Promise<void> {
    await session.change(
      `INSERT INTO ${this.tables.released} (digest, subject, event)
       SELECT DISTINCT u.digest, $2::text, $3::text FROM unnest($1::text[]) AS u(digest) ON CONFLICT DO NOTHING`,
      [digests, subject, event],
    );
  }
}
