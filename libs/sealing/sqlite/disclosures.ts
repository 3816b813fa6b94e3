import { type Database } from 'better-sqlite3';
import { type DisclosureRow } from '../crypto/disclosure-row.js';
import { type Found } from '../crypto/judge.js';

const ROW = 'd.digest, d.event_id AS eventId, d.pointer, d.subject, d.blob';
const LISTED = 'SELECT value FROM json_each(?)';

/** Newest name first, then newest label, then the label of a party. */
const NAMING = `
  SELECT ${ROW} FROM disclosures d LEFT JOIN erased e ON e.digest = d.digest
  WHERE d.subject IN (${LISTED}) AND e.digest IS NULL
    AND (d.pointer IN ('/data/name', '/data/label') OR d.pointer LIKE '/data/%/label')
  ORDER BY d.pointer = '/data/name' DESC, d.pointer = '/data/label' DESC, d.number DESC`;

const FOUND = `
  SELECT j.value AS asked, ${ROW}, e.event AS erasedBy, r.subject AS releasedUnder
  FROM json_each(?) j LEFT JOIN disclosures d ON d.digest = j.value
  LEFT JOIN erased e ON e.digest = j.value LEFT JOIN released r ON r.digest = j.value`;

/** The encrypted disclosures in vault.db, and what was noted about those that are gone. */
export class Disclosures {
  private readonly statements;

  constructor(readonly database: Database) {
    this.statements = {
      insert: database.prepare<[string, string, string, string, Buffer, string]>(
        'INSERT INTO disclosures (digest, event_id, pointer, subject, blob, made_at) VALUES (?, ?, ?, ?, ?, ?)',
      ),
      at: database.prepare<[string, string, string], DisclosureRow>(
        `SELECT ${ROW} FROM disclosures d WHERE d.event_id = ? AND d.pointer = ? AND d.subject = ?`,
      ),
      found: database.prepare<[string], Found>(FOUND),
      naming: database.prepare<[string], DisclosureRow>(NAMING),
      under: database.prepare<[string], { subject: string; digest: string }>(
        `SELECT subject, digest FROM disclosures WHERE subject IN (${LISTED}) ORDER BY number`,
      ),
      subjects: database.prepare<[string], { subject: string; digest: string }>(
        `SELECT subject, digest FROM disclosures WHERE digest IN (${LISTED})`,
      ),
      condemned: database
        .prepare<[string], string>(
          `SELECT d.subject FROM disclosures d JOIN erased e ON e.digest = d.digest WHERE d.subject IN (${LISTED})`,
        )
        .pluck(),
      release: database.prepare<[string, string, string]>(
        'INSERT INTO released (digest, subject, event) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
      ),
      counts: database.prepare<[], { fields: number; erased: number }>(
        'SELECT (SELECT count(*) FROM disclosures) AS fields, (SELECT count(*) FROM erased) AS erased',
      ),
    };
  }

  insert({ digest, eventId, pointer, subject, blob }: DisclosureRow, madeAt: string): void {
    this.statements.insert.run(digest, eventId, pointer, subject, blob, madeAt);
  }

  /** What is sealed already at a place of an event, under a subject. */
  at(eventId: string, pointer: string, subject: string): readonly DisclosureRow[] {
    return this.statements.at.all(eventId, pointer, subject);
  }

  /** One entry for each digest asked about. */
  find(digests: readonly string[]): readonly Found[] {
    return this.statements.found.all(JSON.stringify(digests));
  }

  naming(subjects: readonly string[]): readonly DisclosureRow[] {
    return this.statements.naming.all(JSON.stringify(subjects));
  }

  /** Oldest first. */
  under(subjects: readonly string[]): readonly { readonly subject: string; readonly digest: string }[] {
    return this.statements.under.all(JSON.stringify(subjects));
  }

  subjects(digests: readonly string[]): ReadonlyMap<string, string> {
    return new Map(
      this.statements.subjects.all(JSON.stringify(digests)).map(({ digest, subject }) => [digest, subject]),
    );
  }

  /** One of these subjects whose erasure has begun and not ended; undefined for none. */
  condemned(subjects: readonly string[]): string | undefined {
    return this.statements.condemned.get(JSON.stringify(subjects));
  }

  release(subject: string, digests: readonly string[], event: string): void {
    this.database.transaction(() => digests.forEach((digest) => this.statements.release.run(digest, subject, event)))();
  }

  count(): { readonly fields: number; readonly erased: number } {
    return this.statements.counts.get() ?? { fields: 0, erased: 0 };
  }
}
