import { closeSync, openSync } from 'node:fs';
import Database from 'better-sqlite3';
import { type Head, type WitnessStore } from '../witness-store.js';

/** "MBwi": marks a witness's memory among SQLite files. */
const APPLICATION_ID = 0x4d427769;

const SCHEMA = `CREATE TABLE IF NOT EXISTS heads (
  origin TEXT PRIMARY KEY,
  size INTEGER NOT NULL,
  root BLOB NOT NULL,
  note TEXT NOT NULL
) STRICT, WITHOUT ROWID`;

/** A witness's memory in SQLite: one row a log, written with FULL sync before an answer is given. */
export class SqliteWitnessStore implements WitnessStore {
  private readonly database;
  private readonly find;
  private readonly insert;
  private readonly move;

  /** @throws {Error} when the file belongs to another program */
  constructor(file: string) {
    closeSync(openSync(file, 'a', 0o600));
    this.database = new Database(file, { timeout: 5_000 });
    this.database.pragma('journal_mode = WAL');
    this.database.pragma('synchronous = FULL');
    this.claim(file);
    this.find = this.database.prepare<[string], Head>('SELECT size, root, note FROM heads WHERE origin = ?');
    this.insert = this.database.prepare<[string, number, Uint8Array, string]>(
      'INSERT INTO heads (origin, size, root, note) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
    );
    this.move = this.database.prepare<[number, Uint8Array, string, string, number]>(
      'UPDATE heads SET size = ?, root = ?, note = ? WHERE origin = ? AND size = ?',
    );
  }

  head(origin: string): Head | null {
    const row = this.find.get(origin);
    return row ? { ...row, root: new Uint8Array(row.root) } : null;
  }

  advance(origin: string, from: number, { size, root, note }: Head): boolean {
    if (from === 0 && this.insert.run(origin, size, root, note).changes === 1) return true;
    return this.move.run(size, root, note, origin, from).changes === 1;
  }

  close(): void {
    this.database.close();
  }

  private claim(file: string): void {
    const claim = this.database.transaction(() => {
      const empty = this.database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0;
      if (!empty && this.database.pragma('application_id', { simple: true }) !== APPLICATION_ID)
        throw new Error(`The file ${file} belongs to another program. Name another directory for the witness.`);
      this.database.exec(SCHEMA);
      this.database.pragma(`application_id = ${APPLICATION_ID}`);
    });
    claim.immediate();
  }
}
