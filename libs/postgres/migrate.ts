import { quoted } from './place.js';
import { type Postgres } from './postgres.js';
import { type SchemaForm } from './schema-form.js';
import { mustNotBeNewer, versionOf } from './schema-version.js';

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
    const there = await versionOf(session.rows, name, postgres.what);
    if (there === null) await session.change(`CREATE SCHEMA ${schema}`);
    const version = there ?? 0;
    mustNotBeNewer(version, migrations.length, postgres.what);
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
