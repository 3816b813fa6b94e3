import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { MigrationError } from '#lib/migration/index.js';
import { type BookPlace } from '../settings.js';
import { claimDirectory } from './claim-directory.js';

/**
 * Makes sure that a ledger is copied to another place than its own, and into no directory of another: two logs have places
 * of their own for the same entries, and reactors know how far they came in one of them.
 *
 * @throws {MigrationError} when what is private would not move
 * @throws {StoreUnavailable} when the directory to copy to is another ledger's
 */
export async function claimTarget(from: BookPlace, to: BookPlace): Promise<void> {
  const [own, theirs] = [await privatePlaceOf(from), await privatePlaceOf(to)];
  if (own === theirs)
    throw new MigrationError(
      'What is private would be copied onto itself. Name another place to copy to: reactors know how far they came in one log alone.',
    );
  if (to.store.engine === 'kurrentdb' && to.store.privateUrl !== null) return;
  mkdirSync(to.data, { recursive: true, mode: 0o700 });
  if (to.store.engine === 'sqlite') claimDirectory(to.data, null);
  else claimDirectory(to.data, await ledgerNameOf(to.store.url));
}

/** What tells one place of what is private from another: a directory, or a database and the ledger's name in it. */
async function privatePlaceOf({ data, store }: BookPlace): Promise<string> {
  if (store.engine === 'kurrentdb' && store.privateUrl !== null) {
    const { describeDatabase } = await import('#lib/postgres/connection-settings.js');
    return `${describeDatabase(store.privateUrl)} ${await ledgerNameOf(store.url)}`;
  }
  return existsSync(data) ? realpathSync(data) : data;
}

async function ledgerNameOf(url: string): Promise<string> {
  const { ledgerOf } = await import('#lib/event-store/kurrentdb/index.js');
  return ledgerOf(url);
}
