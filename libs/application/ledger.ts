import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { finishRestore } from '#lib/backup/index.js';
import { type EventRegistry, eventRegistry } from '#lib/domain/event-registry.js';
import { upcasting } from '#lib/domain/upcasting-store.js';
import { type EventStore, StoreUnavailable } from '#lib/event-store/index.js';
import { landmarksOf, type LedgerSeal, openLedgerSeal } from '#lib/ledger-seal/index.js';
import { openViews, type Views, type ViewsLog } from '#lib/projections/index.js';
import { type PrivateStore } from '#lib/private-store/index.js';
import { type Vault } from '#lib/sealing/index.js';
import { parsePolicy, type Policy } from '#lib/transparency-log/index.js';
import { type Composition } from './composition.js';
import { followedThisLog } from './followed-this-log.js';
import { minuteBook } from './minute-book.js';
import { keyPlacesOf } from './settings.js';
import { opening, openStorage } from './storage/index.js';
import { IN_FILES, type StoreSetting } from './store-setting.js';

/** Milliseconds since 1970. */
export type Clock = () => number;

export interface LedgerPaths {
  readonly data: string;
  /** Of the log, where it is kept in files. */
  readonly ledger: string;
  readonly views: string;
}

/** An open minute book: the log, its views, what is private and what is sealed. */
export interface Ledger {
  /** Events in today's shape; everything that reads or writes goes through this. */
  readonly store: EventStore;
  /** The same store without upcasting, for proofs and exports. */
  readonly rawStore: EventStore;
  readonly registry: EventRegistry;
  readonly views: Views;
  readonly privateStore: PrivateStore;
  /** Where sealed words lie until they are erased. */
  readonly vault: Vault;
  /** The tree of hashes over the log, its seals, and the proofs that rest on them. */
  readonly seals: LedgerSeal;
  /** Whose witness the seals are shown to; null when to nobody's. */
  readonly policy: Policy | null;
  /** The name the ledger has for ever. */
  readonly origin: string;
  readonly paths: LedgerPaths;
  readonly clock: Clock;
  /** Finishes what was accepted and releases the files. */
  close(): Promise<void>;
}

export interface LedgerOptions {
  /** The data directory; made with mode 0700 when it does not exist. */
  readonly data: string;
  /** Where the log and what is private are kept. Default: in files of the data directory. */
  readonly store?: StoreSetting;
  /** Never write to the log. Default false. */
  readonly readOnly?: boolean;
  readonly clock?: Clock;
  /** Folder of the keys that wrap the keys of sealed words; MINUTEBOOK_WRAPPING_KEYS, or else the data directory. */
  readonly wrappingKeys?: string | undefined;
  /** The key that signs seals; MINUTEBOOK_SIGNING_KEY, or else `signing-key` in the data directory. */
  readonly signingKey?: string | undefined;
  /** A file with the witnesses to show seals to (C2SP tlog-policy); MINUTEBOOK_POLICY, or else nobody. */
  readonly policyFile?: string | undefined;
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
});

/**
 * Opens the minute book kept in a directory or on a cluster, making it when there is none.
 *
 * @throws {StoreUnavailable} when a file cannot be opened, or there is nothing to open read-only
 */
export async function openLedger({
  data,
  store: setting = IN_FILES,
  readOnly = false,
  clock = Date.now,
  composition = minuteBook,
  wrappingKeys = keyPlacesOf(data).wrappingKeys,
  signingKey = keyPlacesOf(data).signingKey,
  policyFile = process.env['MINUTEBOOK_POLICY'] || undefined,
  viewsLog,
}: LedgerOptions): Promise<Ledger> {
  const paths = pathsOf(data);
  if (readOnly && setting.engine === 'sqlite' && !existsSync(paths.ledger))
    throw new StoreUnavailable(`There is no minute book in ${data}.`);
  makeDirectory(data);
  finishRestore(data);
  const policy = policyFile === undefined ? null : readPolicy(policyFile);
  return opening(async (opened) => {
    let seals: LedgerSeal | null = null;
    const places = landmarksOf(() => seals?.tree ?? null);
    const storage = opened.add(await openStorage({ data, store: setting, readOnly, clock, wrappingKeys, places }));
    const { rawStore, checkpoints, ledgerName, privateStore, vault, origin } = storage;
    const registry = eventRegistry(...composition.events);
    const store = upcasting(rawStore, registry);
    seals = opened.add(
      await openLedgerSeal({
        data,
        store: rawStore,
        checkpoints,
        ...(ledgerName === null ? {} : { ledgerName }),
        origin,
        clock,
        readOnly,
        signingKey,
      }),
    );
    const views = opened.add(
      openViews({
        file: paths.views,
        views: composition.views,
        store,
        clock,
        ...(viewsLog ? { log: viewsLog } : {}),
      }),
    );
    if (setting.engine !== 'sqlite') await followedThisLog({ data, views, rawStore, privateStore, composition });
    return {
      store,
      rawStore,
      registry,
      views,
      privateStore,
      vault,
      seals,
      policy,
      origin,
      paths,
      clock,
      close: () => opened.close(),
    };
  });
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

/** @throws {StoreUnavailable} when it cannot be read; {FormatError} when it is no policy */
function readPolicy(file: string): Policy {
  try {
    return parsePolicy(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error)
      throw new StoreUnavailable(`The witness policy ${file} cannot be read. Check MINUTEBOOK_POLICY.`, {
        cause: error,
      });
    throw error;
  }
}
