import { type Database } from 'better-sqlite3';
import { settleToken, type SettledToken } from '../settle-token.js';
import { type TokenRecord, type TokenRecords } from '../token-records.js';

const KEPT = `id, name, role, sha256, created_at AS createdAt, last_used_at AS lastUsedAt, revoked_at AS revokedAt`;

/** The tokens as they are kept in SQLite. */
export class SqliteTokenRecords implements TokenRecords {
  private readonly all;
  private readonly find;
  private readonly insert;
  private readonly settle;

  constructor(private readonly database: Database) {
    this.all = database.prepare<[], TokenRecord>(`SELECT ${KEPT} FROM tokens ORDER BY created_at, rowid`);
    this.find = database.prepare<[string, Buffer], TokenRecord>(
      `SELECT ${KEPT} FROM tokens WHERE id = ? OR sha256 = ?`,
    );
    this.insert = database.prepare<[TokenRecord]>(
      `INSERT INTO tokens (id, name, role, sha256, created_at, last_used_at, revoked_at)
       VALUES (@id, @name, @role, @sha256, @createdAt, @lastUsedAt, @revokedAt)`,
    );
    this.settle = database.prepare<[SettledToken]>(
      'UPDATE tokens SET last_used_at = @lastUsedAt, revoked_at = @revokedAt WHERE id = @id',
    );
  }

  async read(): Promise<readonly TokenRecord[]> {
    return this.all.all();
  }

  async takeIn(records: readonly TokenRecord[]): Promise<void> {
    this.database.transaction(() => records.forEach((record) => this.takeOne(record))).immediate();
  }

  private takeOne(record: TokenRecord): void {
    const there = this.find.get(record.id, record.sha256);
    const settled = there === undefined ? null : settleToken(record, there);
    if (there === undefined) this.insert.run(record);
    else if (settled !== null) this.settle.run(settled);
  }
}
