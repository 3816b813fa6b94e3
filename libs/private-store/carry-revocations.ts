import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { codeOf } from '#lib/faults/error-code.js';
import { isPrivateStore } from './sqlite/schema.js';

interface Revocation {
  readonly id: string;
  readonly revokedAt: string;
}

/**
 * Revokes in an older copy of a private store what was revoked in a newer one since. Nobody has either of them open.
 *
 * For files alone. A database is restored by PostgreSQL's own tools, which know of no tokens: whoever does it notes before
 * which tokens are revoked (`minutebook token list`), and afterwards, before a server is started, revokes again those that
 * are in force once more (`minutebook token revoke`). Where the newer state cannot be read any more, every token is revoked
 * and given out anew.
 *
 * @returns false when tokens of the copy may be in force again, because what was revoked since cannot be read
 */
export function carryRevocations(newer: string, copy: string): boolean {
  const revoked = revokedIn(newer);
  const database = new Database(copy, { fileMustExist: true });
  try {
    // One file, without a journal beside it.
    database.pragma('journal_mode = DELETE');
    database.pragma('synchronous = FULL');
    if (revoked === null) return countInForce(database) === 0;
    const revoke = database.prepare<[Revocation]>(
      'UPDATE tokens SET revoked_at = @revokedAt WHERE id = @id AND revoked_at IS NULL',
    );
    database.transaction(() => revoked.forEach((each) => revoke.run(each)))();
    return true;
  } finally {
    database.close();
  }
}

const countInForce = (database: Database.Database): number =>
  database.prepare<[], number>('SELECT count(*) FROM tokens WHERE revoked_at IS NULL').pluck().get() ?? 0;

/** What a private store says was revoked; null when there is none, or it cannot be read. */
function revokedIn(file: string): readonly Revocation[] | null {
  if (!existsSync(file)) return null;
  let database: Database.Database | undefined;
  try {
    database = new Database(file, { readonly: true, fileMustExist: true });
    if (!isPrivateStore(database)) return null;
    return database
      .prepare<[], Revocation>('SELECT id, revoked_at AS revokedAt FROM tokens WHERE revoked_at IS NOT NULL')
      .all();
  } catch (error) {
    if (codeOf(error)?.startsWith('SQLITE_')) return null;
    throw error;
  } finally {
    database?.close();
  }
}
