import { type Database } from 'better-sqlite3';

/** Which rows ever had a value in a column: candidates, to be looked at as they stood. Grows only. */
export class ValueLookup {
  private readonly insert;
  private readonly find;

  constructor(database: Database, table: string) {
    this.insert = database.prepare<[string, string]>(`INSERT OR IGNORE INTO "${table}" VALUES (?, ?)`);
    this.find = database.prepare<[string], string>(`SELECT key FROM "${table}" WHERE value = ?`).pluck();
  }

  static create(database: Database, table: string): void {
    database.exec(
      `CREATE TABLE "${table}" (value TEXT NOT NULL, key TEXT NOT NULL, PRIMARY KEY (value, key)) STRICT, WITHOUT ROWID`,
    );
  }

  write(value: string, key: string): void {
    this.insert.run(value, key);
  }

  keys(value: string): string[] {
    return this.find.all(value);
  }
}
