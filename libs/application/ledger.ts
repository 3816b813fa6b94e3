import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type EventRegistry, eventRegistry } from '#lib/domain/event-registry.js';
import { upcasting } from '#lib/domain/upcasting-store.js';
import { type EventStore, StoreUnavailable } from '#lib/event-store/index.js';
import { openSqliteEventStore } from '#lib/event-store/sqlite/index.js';
import { openViews, type Views, type ViewsLog } from '#lib/projections/index.js';
import { openPrivateStore, type PrivateStore } from '#lib/private-store/index.js';
import { type Composition } from './composition.js';
import { minuteBook } from './minute-book.js';

/** Milliseconds since 1970. */
export type Clock = () => number;

export interface LedgerPaths {
  readonly data: string;
  readonly ledger: string;
  readonly views: string;
  readonly privateStore: string;
}

/** An open minute book: the log, its views, and what is private. */
export interface Ledger {
  /** Events in today's shape; everything that reads or writes goes through this. */
  readonly store: EventStore;
  /** The same store without upcasting, for proofs and exports. */
  readonly rawStore: EventStore;
  readonly registry: EventRegistry;
  readonly views: Views;
  readonly privateStore: PrivateStore;
  readonly paths: LedgerPaths;
  readonly clock: Clock;
  /** Finishes what was accepted and releases the files. */
  close(): Promise<void>;
}

export interface LedgerOptions {
  /** The data directory; made with mode 0700 when it does not exist. */
  readonly data: string;
  /** Never write to the log. Default false. */
  readonly readOnly?: boolean;
  readonly clock?: Clock;
  /** What the ledger holds. Default: the minute book. */
  readonly composition?: Composition;
  /** Hears when a view fails, stops or is built. */
  readonly viewsLog?: ViewsLog;
}

/** The files of a data directory. */
export const pathsOf = (data: string): LedgerPaths => ({
  data,
  ledger: join(data, 'ledger.db'),
  views: join(data, 'views.db'),
  privateStore: join(data, 'private.db'),
});

/**
 * Opens the minute book kept in a directory, making it when there is none.
 *
 * @throws {StoreUnavailable} when a file cannot be opened, or there is nothing to open read-only
 */
export async function openLedger({
  data,
  readOnly = false,
  clock = Date.now,
  composition = minuteBook,
  viewsLog,
}: LedgerOptions): Promise<Ledger> {
  const paths = pathsOf(data);
  if (readOnly && !existsSync(paths.ledger)) throw new StoreUnavailable(`There is no minute book in ${data}.`);
  makeDirectory(data);
  const rawStore = openSqliteEventStore({ file: paths.ledger, readOnly, clock });
  const opened: { close(): void | Promise<void> }[] = [rawStore];
  try {
    const registry = eventRegistry(...composition.events);
    const store = upcasting(rawStore, registry);
    const privateStore = openPrivateStore({ file: paths.privateStore, clock });
    opened.unshift(privateStore);
    const views = openViews({
      file: paths.views,
      views: composition.views,
      store,
      clock,
      ...(viewsLog ? { log: viewsLog } : {}),
    });
    opened.unshift(views);
    return { store, rawStore, registry, views, privateStore, paths, clock, close: () => closeAll(opened) };
  } catch (error) {
    await closeAll(opened);
    throw error;
  }
}

function makeDirectory(data: string): void {
  if (existsSync(data)) return;
  try {
    mkdirSync(data, { recursive: true, mode: 0o700 });
    chmodSync(data, 0o700);
  } catch (error) {
    throw new StoreUnavailable(`The data directory ${data} cannot be made.`, { cause: error });
  }
}

async function closeAll(opened: readonly { close(): void | Promise<void> }[]): Promise<void> {
  for (const each of opened) await each.close();
}
