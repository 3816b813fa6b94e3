import { join } from 'node:path';
import { type EventStore } from '#lib/event-store/index.js';
import { openKurrentEventStore, type Timing } from '#lib/event-store/kurrentdb/index.js';
import { openSqliteEventStore } from '#lib/event-store/sqlite/index.js';

/** A ledger in a file of a data directory. */
export interface FileGround {
  readonly engine: 'sqlite';
  /** Holds the ledger, the view and the tree. */
  readonly data: string;
  /** How long an append waits for another process's lock, in milliseconds. Default as in the engine. */
  readonly lockTimeoutMs?: number;
}

/** A ledger on a server. */
export interface ServerGround {
  readonly engine: 'kurrentdb';
  /** Holds the view and the tree of one process. */
  readonly data: string;
  /** Names the server and the ledger. */
  readonly url: string;
  readonly timing?: Partial<Timing>;
}

/** Where a ledger lies, as it can be told to another process. */
export type Ground = FileGround | ServerGround;

export const ledgerFile = ({ data }: FileGround): string => join(data, 'ledger.db');
export const viewsFile = ({ data }: Ground): string => join(data, 'views.db');
export const treeFile = ({ data }: Ground): string => join(data, 'tree.db');

/** Opens the real engine there. */
export async function openGround(ground: Ground, clock: () => number = Date.now): Promise<EventStore> {
  if (ground.engine === 'kurrentdb') {
    const { url, timing } = ground;
    return openKurrentEventStore({ url, clock, ...(timing && { timing }) });
  }
  const { lockTimeoutMs } = ground;
  return openSqliteEventStore({ file: ledgerFile(ground), pollMs: 10, clock, ...(lockTimeoutMs && { lockTimeoutMs }) });
}
