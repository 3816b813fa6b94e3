import { setTimeout as pause } from 'node:timers/promises';
import { type EventStore } from '#lib/event-store/index.js';
import { openSqliteLedgerPages } from '#lib/ledger-seal/sqlite/sqlite-ledger-pages.js';
import { SqliteTreeStore } from '#lib/ledger-seal/sqlite/sqlite-tree-store.js';
import { openTreeFile } from '#lib/ledger-seal/sqlite/tree-file.js';
import { pagesOf } from '#lib/ledger-seal/tree/ledger-pages.js';
import { Tree } from '#lib/ledger-seal/tree/tree.js';
import { openViews, type Views } from '#lib/projections/index.js';
import { type Ground, ledgerFile, treeFile, viewsFile } from './ground.js';
import { type Journal } from './journal.js';
import { listen } from './listen.js';
import { streamView } from './stream-view.js';

const AGAIN_MS = 20;

/** The view over a ledger, in its own file or in another. */
export const openStreamViews = (store: EventStore, file: string): Views =>
  openViews({ file, views: [streamView], store });

/** The tree of hashes beside a ledger. */
export function openTree(store: EventStore, ground: Ground): Tree {
  const pages = ground.engine === 'sqlite' ? openSqliteLedgerPages(ledgerFile(ground)) : pagesOf(store);
  try {
    return new Tree(new SqliteTreeStore(openTreeFile(treeFile(ground))), pages, store);
  } catch (error) {
    pages.close();
    throw error;
  }
}

/** Follows the log with the view, the tree and a listener until the signal aborts; what fails begins again, as a restart would. */
export async function followLog(
  store: EventStore,
  ground: Ground,
  journal: Journal,
  signal: AbortSignal,
): Promise<void> {
  const insist = async (what: string, follow: () => Promise<void>) => {
    while (!signal.aborted)
      try {
        await follow();
      } catch (error) {
        const { message = String(error) } = error as { readonly message?: string };
        journal.note({ what: 'trouble', with: what, error: nameOfError(error), sentence: message });
        await pause(AGAIN_MS);
      }
  };
  const followViews = async () => {
    const views = openStreamViews(store, viewsFile(ground));
    try {
      await views.follow(signal);
    } finally {
      views.close();
    }
  };
  const followTree = async () => {
    const tree = openTree(store, ground);
    try {
      await tree.follow(signal);
    } finally {
      await tree.close();
    }
  };
  await Promise.all([
    insist('the view', followViews),
    insist('the tree', followTree),
    insist('the feed', () => listen(store, signal)),
  ]);
}

/** The name of an error, or SQLite's code where it is SQLite's own. */
export function nameOfError(error: unknown): string {
  // Not by instanceof: a test's realm has an Error of its own, and SQLite's driver makes none that is native.
  const { code, name } = error as { readonly code?: unknown; readonly name?: unknown };
  return [code, name].find((word) => typeof word === 'string') ?? String(error);
}
