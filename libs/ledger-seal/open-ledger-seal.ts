import { existsSync } from 'node:fs';
import { type EventStore, StoreUnavailable } from '#lib/event-store/index.js';
import { openSqliteEventStore } from '#lib/event-store/sqlite/index.js';
import { writeCheckpointFile } from './checkpoints/checkpoint-file.js';
import { CheckpointStream } from './checkpoints/checkpoint-stream.js';
import { LedgerSeal } from './ledger-seal.js';
import { sealFilesOf } from './seal-files.js';
import { openKeyForSeals } from './seal/key-for-seals.js';
import { openSqliteLedgerPages } from './sqlite/sqlite-ledger-pages.js';
import { SqliteTreeStore } from './sqlite/sqlite-tree-store.js';
import { openTreeFile } from './sqlite/tree-file.js';
import { type LedgerPages, pagesOf } from './tree/ledger-pages.js';
import { Tree } from './tree/tree.js';

export interface OpenLedgerSeal {
  /** The data directory. */
  readonly data: string;
  /** The ledger as it is stored, not upcast. It stays the caller's to close. */
  readonly store: EventStore;
  /**
   * Where the checkpoint stream lies when it is not `checkpoints.db` in the data directory (null or left out): then the ledger
   * is not looked for there either. It stays the caller's to close, after the seals.
   */
  readonly checkpoints?: EventStore | null;
  /** The ledger's bytes by pages. Default: of `ledger.db` in the data directory, or else of the store. Closed with the seals. */
  readonly pages?: LedgerPages;
  /** What sentences call the ledger: `the ledger on the cluster`. Default `ledger.db` where that is read, else `the ledger`; pages that are given have a name. */
  readonly ledgerName?: string;
  /** The log's name, also its key's: it never changes. No spaces, no plus. */
  readonly origin: string;
  /** Milliseconds since 1970. Default `Date.now`. */
  readonly clock?: () => number;
  /** Make no key, no seal and no published copy. The tree is brought up to date all the same, where that can be written. */
  readonly readOnly?: boolean;
  /** Where the private key lies. Default `signing-key` in the data directory. */
  readonly signingKey?: string;
}

/**
 * Opens what seals a ledger; makes the key when the ledger has none and nothing was sealed yet. Several processes may seal one
 * ledger, from one data directory or each from its own: they share the checkpoint stream and the key.
 *
 * @throws {SigningKeyUnavailable} when the key is missing, another ledger's, or not the one that sealed
 * @throws {StoreUnavailable} when a file cannot be opened, or the checkpoint stream cannot be read
 */
export async function openLedgerSeal({
  data,
  store,
  origin,
  clock = Date.now,
  readOnly = false,
  signingKey,
  checkpoints: given = null,
  pages: givenPages,
  ledgerName,
}: OpenLedgerSeal): Promise<LedgerSeal> {
  const files = sealFilesOf(data, signingKey);
  const opened: Closable[] = [];
  const opening = <T extends Closable>(one: T): T => {
    opened.push(one);
    return one;
  };
  try {
    // Whoever only reads makes no stream where there is none yet.
    const isNowhere = given === null && readOnly && !existsSync(files.checkpoints);
    const openOwn = () => opening(openSqliteEventStore({ file: files.checkpoints, readOnly, clock }));
    const checkpoints = new CheckpointStream(isNowhere ? null : (given ?? openOwn()));
    const hasFile = given === null && existsSync(files.ledger);
    const pages = opening(
      givenPages ?? (hasFile ? openSqliteLedgerPages(files.ledger, ledgerName) : pagesOf(store, ledgerName)),
    );
    const key = await openKeyForSeals(files, origin, await checkpoints.latest(), readOnly);
    const treeStore = new SqliteTreeStore(opening(openTree(files.tree, readOnly)));
    const tree = opening(new Tree(treeStore, pages, store));
    // A process may have ended between publishing and copying.
    if (!readOnly && key !== null) await writeCheckpointFile(files.checkpoint, checkpoints, key.verifier);
    return new LedgerSeal({ tree, checkpoints, key, origin, files, clock }, () => closeAll(opened));
  } catch (error) {
    await closeAll(opened);
    throw error;
  }
}

interface Closable {
  close(): unknown;
}

/** Where the data directory cannot be written to, the tree is made in memory and forgotten. */
function openTree(file: string, readOnly: boolean) {
  if (!readOnly) return openTreeFile(file);
  try {
    return openTreeFile(file);
  } catch (error) {
    if (error instanceof StoreUnavailable) return openTreeFile(':memory:');
    throw error;
  }
}

/** The last that was opened first: the tree finishes what it is at before its files go. Closing twice is harmless. */
async function closeAll(opened: readonly Closable[]): Promise<void> {
  for (const each of opened.toReversed()) await each.close();
}
