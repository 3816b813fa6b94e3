import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StoreUnavailable } from '#lib/event-store/index.js';

/** Says, in a data directory, which ledger elsewhere its views are of. */
const CLAIM = 'views-of';

/**
 * Makes sure that a data directory is used for one ledger: views and trees know places of one log, and would take those of
 * another for their own.
 *
 * @param ledger the name of a ledger on a cluster; null for the one in the directory
 * @throws {StoreUnavailable} when it is another's
 */
export function claimDirectory(data: string, ledger: string | null): void {
  const file = join(data, CLAIM);
  const claimed = existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
  if (ledger === null) {
    if (claimed !== null) throw another(data, `the ledger ${claimed} on a cluster`);
    return;
  }
  if (claimed === ledger) return;
  if (claimed !== null) throw another(data, `the ledger ${claimed} on a cluster`);
  if (['ledger.db', 'views.db'].some((name) => existsSync(join(data, name))))
    throw another(data, 'a minute book in files');
  writeFileSync(file, `${ledger}\n`, { mode: 0o644, flush: true });
}

const another = (data: string, whose: string) =>
  new StoreUnavailable(
    `The data directory ${data} belongs to ${whose}. Name another one in MINUTEBOOK_DATA, or by --data, or check MINUTEBOOK_STORE.`,
  );
