import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { carryRevocations } from '#lib/private-store/index.js';
import { BackupError } from './errors.js';
import { type Manifest } from './manifest.js';
import { isUnderWay, swapIn } from './swap-in.js';
import { unpackBackup } from './unpack-backup.js';
import { whatToReplace } from './what-to-replace.js';

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
  /** Databases that were there and could not be read; all but keys.db were set aside, or removed to be made again. */
  readonly unreadable: readonly string[];
  /** False when tokens that were revoked since the backup may be in force again. */
  readonly revocationsKept: boolean;
}

/**
 * Puts a backup back. It is unpacked and verified before anything is replaced, and what is replaced is set aside. The keys
 * of sealed fields stay as they are, so that nobody who was erased comes back; the newer of the two records of seals
 * stays, so that a ledger which lost its end is not sealed as if it had not; tokens revoked since stay revoked. What is
 * damaged does not hold it up.
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
    const { names, dropped, unreadable } = whatToReplace(data, staging, manifest);
    const revocationsKept = !names.includes('private.db') || carry(data, staging);
    const aside = `before-restore-${now.toISOString().replaceAll(/[:.]/g, '-')}`;
    swapIn(data, { staged: basename(staging), aside, names, dropped });
    const replaced = readdirSync(join(data, aside)).length > 0;
    if (!replaced) rmdirSync(join(data, aside));
    return { manifest, aside: replaced ? join(data, aside) : null, unreadable, revocationsKept };
  } finally {
    // Once the replacing is marked as begun, what is staged is needed to complete it.
    if (!isUnderWay(data)) rmSync(staging, { recursive: true, force: true });
  }
}

const carry = (data: string, staging: string): boolean =>
  carryRevocations(join(data, 'private.db'), join(staging, 'private.db'));

function mustBeOfThisLedger(data: string, { origin }: Manifest): void {
  const file = join(data, 'ledger-origin');
  if (!existsSync(file)) return;
  const present = readFileSync(file, 'utf8').trim();
  if (present !== origin)
    throw new BackupError(
      `This is a backup of the ledger ${origin}, and ${data} holds the ledger ${present}. Name another directory with --data.`,
    );
}
