import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DATABASES } from './backup-files.js';
import { countEvents } from './copy-database.js';
import { BackupError } from './errors.js';
import { takeOutOfUse } from './in-use.js';
import { type Manifest } from './manifest.js';
import { isUnderWay, swapIn } from './swap-in.js';
import { unpackBackup } from './unpack-backup.js';

export interface RestoreOrder {
  /** The data directory; made when it is not there. */
  readonly data: string;
  /** The backup. */
  readonly file: string;
  /** When it is restored: names the directory that what is replaced is set aside in. */
  readonly now: Date;
  /** Looks whether the unpacked copy is sound. @throws what says why not */
  readonly verify: (directory: string) => Promise<void>;
  readonly onStep?: (step: string) => void;
}

/** What a restore did. */
export interface Restored {
  readonly manifest: Manifest;
  /** Where the replaced files lie; null when there was nothing to replace. */
  readonly aside: string | null;
}

/**
 * Puts a backup back. It is unpacked and verified before anything is replaced, and what is replaced is set aside. The keys
 * of sealed fields stay as they are, so that nobody who was erased comes back; the newer of the two records of seals
 * stays, so that a ledger which lost its end is not sealed as if it had not.
 *
 * @throws {BackupError} the backup is not whole, is of another ledger, or the minute book is in use; nothing was changed
 */
export async function restoreBackup(order: RestoreOrder): Promise<Restored> {
  const { data, now, onStep = () => undefined } = order;
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const staging = mkdtempSync(join(data, '.restoring-'));
  try {
    onStep('Unpacking');
    const manifest = await unpackBackup(order.file, staging);
    mustBeOfThisLedger(data, manifest);
    onStep('Verifying');
    await order.verify(staging);
    onStep('Replacing');
    for (const name of [...DATABASES, 'keys.db', 'views.db']) takeOutOfUse(join(data, name));
    const had = existsSync(join(data, 'ledger.db'));
    const aside = `before-restore-${now.toISOString().replaceAll(/[:.]/g, '-')}`;
    swapIn(data, { staged: basename(staging), aside, names: namesToReplace(data, staging, manifest) });
    if (!had) rmSync(join(data, aside), { recursive: true, force: true });
    return { manifest, aside: had ? join(data, aside) : null };
  } finally {
    // Once the replacing is marked as begun, what is staged is needed to complete it.
    if (!isUnderWay(data)) rmSync(staging, { recursive: true, force: true });
  }
}

function mustBeOfThisLedger(data: string, { origin }: Manifest): void {
  const file = join(data, 'ledger-origin');
  if (!existsSync(file)) return;
  const present = readFileSync(file, 'utf8').trim();
  if (present !== origin)
    throw new BackupError(
      `This is a backup of the ledger ${origin}, and ${data} holds the ledger ${present}. Name another directory with --data.`,
    );
}

function namesToReplace(data: string, staging: string, { files }: Manifest): string[] {
  const seals = 'checkpoints.db';
  const present = join(data, seals);
  const keep = existsSync(present) && countEvents(present) >= countEventsOf(join(staging, seals));
  return files.map(({ name }) => name).filter((name) => !(keep && (name === seals || name === 'checkpoint')));
}

const countEventsOf = (file: string): number => (existsSync(file) ? countEvents(file) : 0);
