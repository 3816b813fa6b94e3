import { type Postgres, type Row, type Session } from '#lib/postgres/index.js';
import { settleToken } from '../settle-token.js';
import { type TokenRecord, type TokenRecords } from '../token-records.js';

const KEPT =
  'id, name, role, sha256, created_at AS "createdAt", last_used_at AS "lastUsedAt", revoked_at AS "revokedAt"';

/** The tokens as they are kept in PostgreSQL. */
export class PostgresTokenRecords implements TokenRecords {
  private readonly table: string;

  constructor(private readonly postgres: Postgres) {
    this.table = `${postgres.schema}.tokens`;
  }

  async read(): Promise<readonly TokenRecord[]> {
    return this.postgres.read<TokenRecord & Row>(`SELECT ${KEPT} FROM ${this.table} ORDER BY created_at, number`);
  }

  async takeIn(records: readonly TokenRecord[]): Promise<void> {
    await this.postgres.transaction('read committed', async (session) => {
      // Nobody makes, revokes or uses a token between looking at one and settling it.
      await session.change(`LOCK TABLE ${this.table} IN SHARE ROW EXCLUSIVE MODE`);
      for (const record of records) await this.takeOne(session, record);
    });
  }

  private async takeOne(session: Session, record: TokenRecord): Promise<void> {
    const { id, name, role, sha256, createdAt, lastUsedAt, revokedAt } = record;
    const find = `SELECT ${KEPT} FROM ${this.table} WHERE id = $1 OR sha256 = $2`;
    const [there] = await session.rows<TokenRecord & Row>(find, [id, sha256]);
    if (there === undefined) {
      await session.change(
        `INSERT INTO ${this.table} (id, name, role, sha256, created_at, last_used_at, revoked_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [id, name, role, sha256, createdAt, lastUsedAt, revokedAt],
      );
      return;
    }
    const settled = settleToken(record, there);
    if (settled === null) return;
    await session.change(`UPDATE ${this.table} SET last_used_at = $2, revoked_at = $3 WHERE id = $1`, [
      id,
      settled.lastUsedAt,
      settled.revokedAt,
    ]);
  }
}
