import { StoreUnavailable } from '#lib/event-store/errors.js';
import { type Postgres, type Session } from './postgres.js';
import { quoted } from './place.js';
import { type SchemaForm } from './schema-form.js';

/**
 * Brings a schema to today's form. Any number of processes may do this at once.
 *
 * @param name the schema, unquoted
 * @throws {StoreUnavailable} another program's schema, or one of a newer version; nothing is changed then
 */
export async function migrate(postgres: Postgres, name: string, { purpose, migrations }: SchemaForm): Promise<void> {
  const schema = quoted(name);
  // Read committed: what another process made while this one waited for the lock must be seen.
  await postgres.transaction('read committed', async (session) => {
    await session.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`minutebook schema ${name}`]);
    const there = await look(session, name, postgres.what);
    if (there === null) await session.change(`CREATE SCHEMA ${schema}`);
    const { version } = there ?? { version: 0 };
    if (version > migrations.length)
      throw new StoreUnavailable(
        `${postgres.what} holds the ledger in a form (${version}) that a newer version of this program made. Upgrade this one.`,
      );
    if (version === migrations.length) return;
    if (version === 0)
      await session.change(
        `CREATE TABLE ${schema}.minutebook (one integer PRIMARY KEY CHECK (one = 1), purpose text NOT NULL, version integer NOT NULL)`,
      );
    for (const script of migrations.slice(version)) await session.change(script(schema));
    await session.change(
      `INSERT INTO ${schema}.minutebook (one, purpose, version) VALUES (1, $1, $2)
       ON CONFLICT (one) DO UPDATE SET version = excluded.version`,
      [purpose, migrations.length],
    );
  });
}

const LOOK = `
  SELECT to_regclass($1) IS NOT NULL AS marked,
         (SELECT count(*)::integer FROM pg_class c WHERE c.relnamespace = n.oid) AS things
  FROM pg_namespace n WHERE n.nspname = $2`;

/** The version a schema is at, 0 when it is empty; null when there is none. */
async function look(session: Session, name: string, what: string): Promise<{ readonly version: number } | null> {
  const schema = quoted(name);
  const [found] = await session.rows<{ marked: boolean; things: number }>(LOOK, [`${schema}.minutebook`, name]);
  if (found === undefined) return null;
  if (!found.marked && found.things === 0) return { version: 0 };
  if (!found.marked)
    throw new StoreUnavailable(
      `${what} has a schema ${schema} that belongs to another program. Name another database.`,
    );
  const [mark] = await session.rows<{ version: number }>(`SELECT version FROM ${schema}.minutebook`);
  return mark ?? { version: 0 };
}
