import { randomUUID } from 'node:crypto';
import { type Role } from '#lib/decider/use-case.js';
import { type Postgres, type Row } from '#lib/postgres/index.js';
import { hashOf, isUseToNote, newSecret } from '../token-secret.js';
import { type Bearer, type Token, type TokenStore } from '../token-store.js';

const LISTED = 'id, name, role, created_at AS "createdAt", last_used_at AS "lastUsedAt", revoked_at AS "revokedAt"';

/** Tokens in PostgreSQL, found by the hash of their secret. Each change is one statement: read committed is enough. */
export class PostgresTokenStore implements TokenStore {
  private readonly table: string;

  constructor(
    private readonly postgres: Postgres,
    private readonly clock: () => number,
  ) {
    this.table = `${postgres.schema}.tokens`;
  }

  async create(role: Role, name: string): Promise<{ token: Token; secret: string }> {
    const secret = newSecret();
    const token: Token = { id: randomUUID(), name, role, createdAt: this.now(), lastUsedAt: null, revokedAt: null };
    await this.change(`INSERT INTO ${this.table} (id, name, role, sha256, created_at) VALUES ($1, $2, $3, $4, $5)`, [
      token.id,
      name,
      role,
      hashOf(secret),
      token.createdAt,
    ]);
    return { token, secret };
  }

  async list(): Promise<readonly Token[]> {
    return this.postgres.read<Token & Row>(`SELECT ${LISTED} FROM ${this.table} ORDER BY created_at, number`);
  }

  async revoke(id: string): Promise<boolean> {
    const end = `UPDATE ${this.table} SET revoked_at = $1 WHERE id = $2 AND revoked_at IS NULL`;
    return (await this.change(end, [this.now(), id])) === 1;
  }

  async authenticate(secret: string): Promise<Bearer | null> {
    const [found] = await this.postgres.read<Bearer & { lastUsedAt: string | null } & Row>(
      `SELECT id, name, role, last_used_at AS "lastUsedAt" FROM ${this.table} WHERE sha256 = $1 AND revoked_at IS NULL`,
      [hashOf(secret)],
    );
    if (found === undefined) return null;
    const { id, name, role, lastUsedAt } = found;
    if (isUseToNote(lastUsedAt, this.clock()))
      await this.change(`UPDATE ${this.table} SET last_used_at = $1 WHERE id = $2`, [this.now(), id]);
    return { id, name, role };
  }

  private now(): string {
    return new Date(this.clock()).toISOString();
  }

  private async change(sql: string, values: readonly unknown[]): Promise<number> {
    return this.postgres.transaction('read committed', (session) => session.change(sql, values));
  }
}
