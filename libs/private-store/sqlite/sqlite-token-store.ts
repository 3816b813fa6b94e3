import { randomUUID } from 'node:crypto';
import { type Database } from 'better-sqlite3';
import { type Role } from '#lib/decider/use-case.js';
import { hashOf, isUseToNote, newSecret } from '../token-secret.js';
import { type Bearer, type Token, type TokenStore } from '../token-store.js';

const LISTED = `id, name, role, created_at AS createdAt, last_used_at AS lastUsedAt, revoked_at AS revokedAt`;

/** Tokens in SQLite, found by the hash of their secret. */
export class SqliteTokenStore implements TokenStore {
  private readonly insert;
  private readonly all;
  private readonly end;
  private readonly findByHash;
  private readonly touch;

  constructor(
    database: Database,
    private readonly clock: () => number,
  ) {
    this.insert = database.prepare<[string, string, Role, Buffer, string]>(
      'INSERT INTO tokens (id, name, role, sha256, created_at) VALUES (?, ?, ?, ?, ?)',
    );
    this.all = database.prepare<[], Token>(`SELECT ${LISTED} FROM tokens ORDER BY created_at, rowid`);
    this.end = database.prepare<[string, string]>(
      'UPDATE tokens SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL',
    );
    this.findByHash = database.prepare<[Buffer], Bearer & { lastUsedAt: string | null }>(
      'SELECT id, name, role, last_used_at AS lastUsedAt FROM tokens WHERE sha256 = ? AND revoked_at IS NULL',
    );
    this.touch = database.prepare<[string, string]>('UPDATE tokens SET last_used_at = ? WHERE id = ?');
  }

  async create(role: Role, name: string): Promise<{ token: Token; secret: string }> {
    const secret = newSecret();
    const token: Token = { id: randomUUID(), name, role, createdAt: this.now(), lastUsedAt: null, revokedAt: null };
    this.insert.run(token.id, name, role, hashOf(secret), token.createdAt);
    return { token, secret };
  }

  async list(): Promise<readonly Token[]> {
    return this.all.all();
  }

  async revoke(id: string): Promise<boolean> {
    return this.end.run(this.now(), id).changes === 1;
  }

  async authenticate(secret: string): Promise<Bearer | null> {
    const found = this.findByHash.get(hashOf(secret));
    if (!found) return null;
    const { id, name, role, lastUsedAt } = found;
    if (isUseToNote(lastUsedAt, this.clock())) this.touch.run(this.now(), id);
    return { id, name, role };
  }

  private now(): string {
    return new Date(this.clock()).toISOString();
  }
}
