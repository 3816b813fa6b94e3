import { StoreUnavailable } from '#lib/event-store/errors.js';
import { LedgerMissing } from './ledger-missing.js';
import { quoted } from './place.js';
import { type Postgres } from './postgres.js';
import { type SchemaForm } from './schema-form.js';
import { mustNotBeNewer, versionOf } from './schema-version.js';

/**
 * Makes sure that a schema is there in today's form, and changes nothing.
 *
 * @param name the schema, unquoted
 * @throws {LedgerMissing} when there is none, or an empty one
 * @throws {StoreUnavailable} another program's schema, or one of another version
 */
export async function mustBeToday(postgres: Postgres, name: string, { migrations }: SchemaForm): Promise<void> {
  const { what } = postgres;
  const version = await versionOf((sql, values) => postgres.read(sql, values), name, what);
  if (version === null || version === 0)
    throw new LedgerMissing(
      `${what} has no schema ${quoted(name)} of this minute book. Check the address and the name of the ledger; what was lost is restored from its own backup.`,
    );
  mustNotBeNewer(version, migrations.length, what);
  if (version < migrations.length)
    throw new StoreUnavailable(
      `${what} holds the ledger in a form (${version}) that an older version of this program made. Start the server once: it is brought up to date then.`,
    );
}
