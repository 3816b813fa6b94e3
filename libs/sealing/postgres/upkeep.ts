import { type Position } from '#lib/event-store/index.js';
import { type Postgres } from '#lib/postgres/index.js';
import { type Look, type Tables } from './tables.js';

/** How far erasures were carried out. Both schemas remember: whichever is restored sends the carrying out back to its own day. */
export async function appliedUpTo(look: Look, { vault, wrapping }: Tables): Promise<Position | null> {
  const [found] = await look<{ one: Position | null; other: Position | null }>(
    `SELECT (SELECT applied FROM ${vault}) AS one, (SELECT applied FROM ${wrapping}) AS other`,
  );
  const { one = null, other = null } = found ?? {};
  if (one === null || other === null) return null;
  return one < other ? one : other;
}

/** Never goes back. */
export async function applied(postgres: Postgres, { vault, wrapping }: Tables, position: Position): Promise<void> {
  await postgres.transaction('read committed', async (session) => {
    for (const table of [vault, wrapping])
      await session.change(`UPDATE ${table} SET applied = $1 WHERE applied IS NULL OR applied < $1`, [position]);
  });
}
