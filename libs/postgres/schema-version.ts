import { StoreUnavailable } from '#lib/event-store/errors.js';
import { quoted } from './place.js';
import { type Row } from './postgres.js';

const LOOK = `
  SELECT to_regclass($1) IS NOT NULL AS marked,
         (SELECT count(*)::integer FROM pg_class c WHERE c.relnamespace = n.oid) AS things
  FROM pg_namespace n WHERE n.nspname = $2`;

type Rows = <Answer extends Row>(sql: string, values?: readonly unknown[]) => Promise<readonly Answer[]>;

/**
 * The version a schema is at, 0 when it is empty; null when there is none.
 *
 * @param name the schema, unquoted
 * @throws {StoreUnavailable} another program's schema
 */
export async function versionOf(rows: Rows, name: string, what: string): Promise<number | null> {
  const schema = quoted(name);
  const [found] = await rows<{ marked: boolean; things: number }>(LOOK, [`${schema}.minutebook`, name]);
  if (found === undefined) return null;
  if (!found.marked && found.things === 0) return 0;
  if (!found.marked)
    throw new StoreUnavailable(
      `${what} has a schema ${schema} that belongs to another program. Name another database.`,
    );
  const [mark] = await rows<{ version: number }>(`SELECT version FROM ${schema}.minutebook`);
  return mark?.version ?? 0;
}

/** @throws {StoreUnavailable} a schema of a newer version than this program knows */
export function mustNotBeNewer(version: number, known: number, what: string): void {
  if (version > known)
    throw new StoreUnavailable(
      `${what} holds the ledger in a form (${version}) that a newer version of this program made. Upgrade this one.`,
    );
}
