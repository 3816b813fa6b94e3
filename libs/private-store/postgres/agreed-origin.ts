import { type Postgres } from '#lib/postgres/index.js';

/**
 * The ledger's origin, agreed by all processes: the first to ask settles it, and everyone is told what was settled.
 *
 * @param wanted the origin to settle on, asked for only when there is none yet
 * @throws {StoreUnavailable}
 */
export async function agreedOrigin(postgres: Postgres, wanted: () => string): Promise<string> {
  const settled = await originIn(postgres);
  if (settled !== null) return settled;
  const ours = wanted();
  // Read committed: the second statement sees what another process wrote while the first one waited for it.
  return postgres.transaction('read committed', async (session) => {
    const table = tableIn(postgres);
    await session.change(`INSERT INTO ${table} (one, origin) VALUES (1, $1) ON CONFLICT DO NOTHING`, [ours]);
    const [theirs] = await session.rows<{ origin: string }>(`SELECT origin FROM ${table}`);
    return theirs?.origin ?? ours;
  });
}

/**
 * The ledger's origin, if one was settled on; nothing is settled here.
 *
 * @throws {StoreUnavailable}
 */
export async function originIn(postgres: Postgres): Promise<string | null> {
  const [settled] = await postgres.read<{ origin: string }>(`SELECT origin FROM ${tableIn(postgres)}`);
  return settled?.origin ?? null;
}

const tableIn = ({ schema }: Postgres): string => `${schema}.origin`;
