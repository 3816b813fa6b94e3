import { type Database } from 'better-sqlite3';

/** What a kind of SQLite file is: how it is told from others, and how it is made. */
export interface FileForm {
  /** Tells it from any other SQLite file (`PRAGMA application_id`). */
  readonly applicationId: number;
  /** Today's version (`PRAGMA user_version`), 1 or more. */
  readonly version: number;
  /** As a sentence begins with it: "The ledger". */
  readonly called: string;
  /** What to do where the file is another program's. */
  readonly elsewhere: string;
  /** Whether a file of a newer version is refused; what can be made again from the ledger is made again instead. */
  readonly refusesNewer: boolean;
  /** Brings the tables from a version (0: there are none) to today's, inside a transaction. */
  bring(database: Database, from: number): void;
}

type Named = Pick<FileForm, 'applicationId' | 'called' | 'elsewhere'>;

/**
 * The form of a file that is kept: each script adds to what the one before it made. A released script is never edited.
 */
export const keptForm = (named: Named, migrations: readonly string[]): FileForm => ({
  ...named,
  version: migrations.length,
  refusesNewer: true,
  bring: (database, from) => migrations.slice(from).forEach((script) => database.exec(script)),
});

/** The form of a file that can be made again from the ledger: another layout is not converted, it is thrown away. */
export const remadeForm = (named: Named, layout: number, make: (database: Database) => void): FileForm => ({
  ...named,
  version: layout,
  refusesNewer: false,
  bring: (database) => {
    for (const table of tablesOf(database)) database.exec(`DROP TABLE "${table}"`);
    make(database);
  },
});

const tablesOf = (database: Database): string[] =>
  database
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all();
