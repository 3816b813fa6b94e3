import { join } from 'node:path';
import { type EventStore } from '#lib/event-store/index.js';
import { openSqliteEventStore } from '#lib/event-store/sqlite/index.js';
import { openSqliteLedgerPages } from '#lib/ledger-seal/sqlite/sqlite-ledger-pages.js';
import { type LedgerPages } from '#lib/ledger-seal/tree/ledger-pages.js';

/** Where a ledger lies, as it can be told to another process. */
export interface Ground {
  readonly engine: 'sqlite';
  /** Holds the views and the tree, and the ledger too where that is a file. */
  readonly data: string;
  /** How long an append waits for another process's lock, in milliseconds. Default as in the engine. */
  readonly lockTimeoutMs?: number;
}

export const ledgerFile = ({ data }: Ground): string => join(data, 'ledger.db');
export const viewsFile = ({ data }: Ground): string => join(data, 'views.db');
export const treeFile = ({ data }: Ground): string => join(data, 'tree.db');

/** Opens the real engine there. */
export async function openGround(ground: Ground, clock: () => number = Date.now): Promise<EventStore> {
  const { lockTimeoutMs } = ground;
  return openSqliteEventStore({ file: ledgerFile(ground), pollMs: 10, clock, ...(lockTimeoutMs && { lockTimeoutMs }) });
}

/** Pages of the ledger for the tree, as the product reads them. */
export const pagesOfGround = (ground: Ground): LedgerPages => openSqliteLedgerPages(ledgerFile(ground));
