import { type Postgres, type Session } from '#lib/postgres/index.js';

/**
 * Runs a transaction beside which keys are neither destroyed nor wrapped anew. `shared`: beside others of the kind, for those
 * who use keys; `exclusive`: beside none, for those who destroy them or wrap them anew. The lock is PostgreSQL's own
 * (advisory): it goes with the transaction, and so with the process that stands still for too long.
 *
 * Read committed, because every statement after the lock must see what was committed while this one waited for it; a
 * snapshot taken once would be older than the lock.
 */
export async function withKeys<Answer>(
  postgres: Postgres,
  mode: 'shared' | 'exclusive',
  work: (session: Session) => Promise<Answer>,
): Promise<Answer> {
  const lock = mode === 'shared' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock';
  return postgres.transaction('read committed', async (session) => {
    await session.rows(`SELECT ${lock}(hashtextextended($1, 0))`, [`minutebook keys ${postgres.keysSchema}`]);
    return work(session);
  });
}
