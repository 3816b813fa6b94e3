import { type Postgres } from '#lib/postgres/index.js';

/**
 * The ledger's origin, agreed by all processes: the first to ask settles it, and everyone is told what was settled.
 *
 * @param wanted the origin to settle on, asked for only when there is none yet
 * @throws {StoreUnavailable}
 */
export async function agreedOrigin(postgres: Postgres, wanted: () => string): Promise<string> {
  const table = `${postgres.schema}.origin`;
  const look = `SELECT origin FROM ${table}`;
  const [settled] = await postgres.read<{ origin: string }>(look);
  if (settled !== undefined) return settled.origin;
  const ours = wanted();
  // Read committed: the second statement sees what another process wrote while the first one waited for it.
  return postgres.transaction('read committed', async (session) => {
    await session.change(`INSERT INTO ${table} (one, origin) VALUES (1, $1) ON CONFLICT DO NOTHING`, [ours]);
    const [theirs] = await session.rows<{ origin: string }>(look);
    return theirs?.origin ?? ours;
  });
}
