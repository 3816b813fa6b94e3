import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeWhole } from '#lib/ledger-seal/files.js';
import { isWrappingKey, type KeyPlaces } from './backup-keys.js';
import { BackupError } from './errors.js';
import { takeOutOfUse } from './in-use.js';
import { unpackKnown } from './unpack.js';

/** A key of a backup, and where it belongs. */
interface KeyFile {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** Last: from then on there are keys, and a run that was cut short before can be repeated. */
const KEYS = 'keys.db';

/**
 * Puts backed-up keys where there are none: onto a new machine, before a backup of the minute book is restored there, or
 * beside those that are left. Gives the names of what was put back; a key that is there already stays.
 *
 * @throws {BackupError} there is a key store already, or another key of a name, or the file is no backup of keys; nothing was
 * changed
 */
export async function restoreKeys(places: KeyPlaces, file: string): Promise<readonly string[]> {
  const [store, journal] = [join(places.data, KEYS), join(places.data, `${KEYS}-wal`)];
  const present = existsSync(store) ? store : hasContent(journal) ? journal : undefined;
  if (present !== undefined)
    throw new BackupError(`${present} is there already, and is newer than any backup of it. Nothing was changed.`);
  takeOutOfUse(join(places.data, 'vault.db'));
  const folder = mkdtempSync(join(places.data, '.keys-'));
  try {
    await unpackKnown(file, folder, (name) => name === KEYS || name === 'signing-key' || isWrappingKey(name));
    const names = readdirSync(folder).sort();
    if (!names.includes(KEYS)) throw new BackupError(`${file} is no backup of keys.`);
    const keys = [...names.filter((name) => name !== KEYS), KEYS].map((name) => ({
      name,
      from: join(folder, name),
      to: placeOf(name, places),
    }));
    const lacking = keys.filter(isLacking);
    for (const { from, to } of lacking) await writeWhole(to, readFileSync(from), { mode: 0o600 });
    return lacking.map(({ name }) => name);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whoever only read a database may leave a journal with nothing in it. */
const hasContent = (file: string): boolean => existsSync(file) && statSync(file).size > 0;

function placeOf(name: string, { data, wrappingKeys, signingKey }: KeyPlaces): string {
  if (name === KEYS) return join(data, name);
  return isWrappingKey(name) ? join(wrappingKeys, name) : signingKey;
}

/** @throws {BackupError} for another key in its place, or no folder to put it in */
function isLacking({ from, to }: KeyFile): boolean {
  if (!existsSync(dirname(to)))
    throw new BackupError(
      `The folder ${dirname(to)} does not exist. Make it, or connect the disk it lies on. Nothing was changed.`,
    );
  if (!existsSync(to)) return true;
  if (readFileSync(from).equals(readFileSync(to))) return false;
  throw new BackupError(
    `${to} is another key than the one in this backup. If it is not needed any more, move it away, then try again. Nothing was changed.`,
  );
}
