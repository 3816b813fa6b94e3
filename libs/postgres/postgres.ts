/** A row as PostgreSQL answers it: text, numbers, booleans, null, and `Buffer` for bytea; `bigint` columns come as text. */
export type Row = Readonly<Record<string, unknown>>;

/** Statements of one transaction, on one connection. */
export interface Session {
  /** The rows a statement answers. */
  readonly rows: <Answer extends Row>(sql: string, values?: readonly unknown[]) => Promise<readonly Answer[]>;
  /** How many rows a statement changed. */
  readonly change: (sql: string, values?: readonly unknown[]) => Promise<number>;
}

/**
 * What a transaction sees of others. `read committed`: each statement what is committed when it begins, which is what a
 * transaction needs that takes a lock first and then looks. `serializable`: as if one transaction came after the other.
 */
export type Isolation = 'read committed' | 'serializable';

/**
 * A ledger's two schemas in a PostgreSQL database, over a pool of connections. Every method rejects with `StoreUnavailable`
 * when the database cannot be reached or written now, or is closed; mistakes in the program stay what they are.
 */
export interface Postgres {
  /** What to call it to a person, without its password: `The PostgreSQL database minutes at db.example:5432`. */
  readonly what: string;
  /** The ledger's schema, quoted for SQL. */
  readonly schema: string;
  /** The schema of its wrapped keys, quoted for SQL. */
  readonly keysSchema: string;
  /** One statement that only reads. It is asked again, once, when the connection was found dead. */
  read<Answer extends Row>(sql: string, values?: readonly unknown[]): Promise<readonly Answer[]>;
  /**
   * One transaction, on disk when it resolves. Begun again from the start, a few times, when PostgreSQL ended it for the sake
   * of another one (a deadlock, a serialization failure): `work` changes nothing but the database, and lets
   * the failures of its statements pass.
   */
  transaction<Answer>(isolation: Isolation, work: (session: Session) => Promise<Answer>): Promise<Answer>;
  /**
   * Vacuums tables, one after the other; quoted names. `full` writes them anew, so that no byte of what was deleted is left in
   * their files, and keeps readers waiting meanwhile; `plain` gives the space free and keeps nobody waiting.
   */
  vacuum(tables: readonly string[], how: 'full' | 'plain'): Promise<void>;
  /** Ends all connections once what runs has ended. Twice does no harm. */
  close(): Promise<void>;
}
