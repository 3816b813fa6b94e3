import { type KeyPlaces } from '#lib/backup/index.js';
import {
  copyLog,
  type CopyReport,
  copyPrivate,
  type LogRoot,
  mapPositions,
  MigrationError,
  type PrivateReport,
  rootOf,
} from '#lib/migration/index.js';
import { carryReactors } from './carry-reactors.js';
import { copySealKeys } from './copy-seal-keys.js';
import { type BookPlace } from './settings.js';
import { claimTarget } from './storage/claim-target.js';
import { Opened } from './storage/closing.js';
import { openCopyable } from './storage/copyable.js';
import { openPrivateSource, openPrivateTarget } from './storage/private-records.js';

/** A minute book's place, and where its keys are. */
export type KeyedPlace = BookPlace & { readonly keys: KeyPlaces };

export interface MigrateStore {
  readonly from: KeyedPlace;
  readonly to: KeyedPlace;
  /** Told what is being done, and how many of it by then. */
  readonly onProgress?: (doing: string, count: number) => void;
}

/** What was moved, and the proof of it. */
export interface Migration {
  readonly entries: CopyReport;
  readonly checkpoints: CopyReport;
  /** What is private. */
  readonly kept: PrivateReport;
  /** Size and root of each tree, computed from the stored bytes on each side. */
  readonly from: LogRoot;
  readonly to: LogRoot;
}

/**
 * Copies a ledger as it is stored, with what is private and the keys, then computes both trees from what was stored. What is
 * private comes first, and checkpoints last: a copy that was cut short never lacks the words its entries seal, and is
 * never shorter than its seals. What is private is looked through again at the end, should someone have recorded meanwhile.
 * A run that was cut short is gone on with. Reactors go on where they were.
 *
 * @throws {MigrationError} when the other store is the same or holds something else, or the trees differ
 * @throws {StoreUnavailable} when one of them cannot be opened, read or written
 */
export async function migrateStore({ from, to, onProgress = () => undefined }: MigrateStore): Promise<Migration> {
  await claimTarget(from, to);
  const opened = new Opened();
  try {
    const own = opened.add(await openPrivateSource({ ...from, wrappingKeys: from.keys.wrappingKeys }));
    const theirs = opened.add(await openPrivateTarget({ ...to, wrappingKeys: to.keys.wrappingKeys }, own.origin));
    await copyPrivate(own, theirs, (fields) => onProgress('Sealed fields', fields));
    const source = opened.add(await openCopyable(from, 'there'));
    const target = opened.add(await openCopyable(to, 'new'));
    const entries = await copyLog(source.entries, target.entries, (count) => onProgress('Entries', count));
    const checkpoints = await copyLog(source.checkpoints, target.checkpoints);
    await copySealKeys(from, to);
    onProgress('Comparing entries', entries.present + entries.copied);
    const roots = { from: await rootOf(source.entries), to: await rootOf(target.entries) };
    if (roots.from.root !== roots.to.root || roots.from.size !== roots.to.size)
      throw new MigrationError(
        `The trees differ: ${roots.from.size} entries here, ${roots.to.size} there. Something was recorded meanwhile: stop every server and run this again.`,
      );
    // Words of an entry that was recorded between the two: words are kept before their entry is recorded.
    const kept = await copyPrivate(own, theirs);
    await carryReactors({ from: own.checkpoints, to: theirs.checkpoints }, (places) =>
      mapPositions(source.entries, target.entries, places),
    );
    return { entries, checkpoints, kept, ...roots };
  } finally {
    await opened.close();
  }
}
