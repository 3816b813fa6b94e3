import { type Head, type WitnessStore } from '../witness-store.js';
import { openWitnessFile } from './open-witness-file.js';

/** A witness's memory in SQLite: one row a log, written with FULL sync before an answer is given. */
export class SqliteWitnessStore implements WitnessStore {
  private readonly database;
  private readonly find;
  private readonly insert;
  private readonly move;

  /** @throws {StoreUnavailable} when the file cannot be used or belongs to another program */
  constructor(file: string) {
    this.database = openWitnessFile(file);
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
}
