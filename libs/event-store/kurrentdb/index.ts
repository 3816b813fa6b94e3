import { type Landmarks } from '../landmarks.js';
import { KurrentEventStore } from './kurrent-event-store.js';
import { ledgerOf, parseLedgerUrl, shownUrl } from './ledger-url.js';
import { formatPosition, type LogPosition, logPositionOf } from './position.js';
import { type LedgerPart, StreamNames } from './stream-names.js';
import { DEFAULT_TIMING, type Timing } from './timing.js';

export { formatPosition, KurrentEventStore, ledgerOf, logPositionOf, shownUrl };
export type { LedgerPart, LogPosition, Timing };

export interface OpenKurrentEventStore {
  /**
   * `kurrentdb://[user:password@]host[:port][,…]?tls=…&ledger=<name>`. `ledger` is ours (default `minutebook`); the rest is
   * as KurrentDB's clients have it.
   */
  readonly url: string;
  /** Which of the ledger's two logs: the entries, or what is kept beside them and outside the tree. Default `entries`. */
  readonly part?: LedgerPart;
  /** The writer's clock, milliseconds since 1970. Default `Date.now`. */
  readonly clock?: () => number;
  /** Refuse appends; only then may the URL prefer other nodes than the leader. Default false. */
  readonly readOnly?: boolean;
  /** Places in the log known from elsewhere: the tree of hashes knows one for every 256 entries. */
  readonly landmarks?: Landmarks;
  /** How long to wait for the server. */
  readonly timing?: Partial<Timing>;
}

/**
 * Opens a ledger on a KurrentDB, which any number of processes may have open. It connects at its first call, and a server
 * that is away is no error before.
 *
 * @throws {StoreUnavailable} a URL or an option in it that is not understood, or is not safe for a ledger
 */
export function openKurrentEventStore(options: OpenKurrentEventStore): KurrentEventStore {
  const { url, part = 'entries', clock = Date.now, readOnly = false, landmarks, timing } = options;
  const parsed = parseLedgerUrl(url, readOnly);
  return new KurrentEventStore({
    url: parsed,
    shown: shownUrl(url),
    names: new StreamNames(parsed.ledger, part),
    timing: { ...DEFAULT_TIMING, ...timing },
    clock,
    readOnly,
    landmarks: landmarks === undefined ? [] : [landmarks],
  });
}
