/** What the test server is to be like. */
export interface TestServerOptions {
  /** TLS with the test's own certificate for localhost and 127.0.0.1. Default false. */
  readonly tls?: boolean;
  /** Several nodes share one log; one of them is the leader, and gossip names them all. Default 1. */
  readonly nodes?: 1 | 3;
  /** What ServerFeatures says the server is. Default 24.10.0. */
  readonly version?: string;
  /** false: ServerFeatures does not name BatchAppend, and it is unimplemented: clients use Append. Default true. */
  readonly batchAppend?: boolean;
  /** false: ServerFeatures is unimplemented, as with very old servers. Default true. */
  readonly serverFeatures?: boolean;
  /** false: subscriptions do not say that they caught up, as before 23.10. Default true. */
  readonly caughtUp?: boolean;
  /** Bytes of data and metadata in one append. Default 16 MiB (a real 24.10 has 1 MiB). */
  readonly maxAppendSize?: number;
  /** Port of the first node; the others take free ones. Default 0, a free port. */
  readonly port?: number;
}

/** A running server, for tests only: it keeps everything in memory. */
export interface TestServer {
  /** Connection string for the client, e.g. `kurrentdb://127.0.0.1:41233?tls=false`. */
  readonly url: string;
  /** Where each node listens, `127.0.0.1:41233`; the first is the first leader. */
  readonly nodes: readonly string[];
  readonly faults: Faults;
  readonly log: ServerLog;
  /** The next node becomes leader. Calls that require a leader are then refused by the old one. @throws with one node */
  moveLeader(): void;
  /**
   * Drops every connection, keeps the log, forgets what was only in memory, and listens again on the same ports.
   * `downFor`: milliseconds in which nobody listens. Default 0.
   */
  restart(downFor?: number): Promise<void>;
  stop(): Promise<void>;
}

/** What the server holds and what it was asked, for a test to look at. */
export interface ServerLog {
  /** In log order. */
  readonly records: readonly LoggedRecord[];
  /** How often each rpc was called, by its name on the wire: `Append`, `BatchAppend` (its appends are `BatchAppend.append`), `Read`, … */
  readonly calls: Readonly<Record<string, number>>;
  /** Reads that have not ended, subscriptions not among them. */
  readonly openReads: number;
  readonly openSubscriptions: number;
}

/** One record of the log. */
export interface LoggedRecord {
  /** Commit and prepare position, which are the same here. */
  readonly position: bigint;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Buffer;
  readonly metadata: Buffer;
  /** Milliseconds since 1970. */
  readonly created: number;
}

/**
 * - hang: no answer and nothing written; a hanging BatchAppend stream is stuck until its connection ends
 * - drop: the connection is cut before anything is written
 * - slow: answered as always, but later
 * - lose-ack: written, then the connection is cut before the answer
 * - not-leader: refused, naming the leader
 * - duplicate: a subscription delivers the next event twice
 * - timeout: answered that the write timed out, half of the time after it was written
 * - unavailable: answered UNAVAILABLE, nothing written
 */
export type FaultKind = 'hang' | 'drop' | 'slow' | 'lose-ack' | 'not-leader' | 'duplicate' | 'timeout' | 'unavailable';

/** A fault for calls to come. */
export interface Fault {
  /** Appends are those by Append and BatchAppend, and Delete and Tombstone; `any` is all of these and reads and subscriptions. */
  readonly on: 'append' | 'read' | 'subscribe' | 'any';
  readonly do: FaultKind;
  /** Milliseconds a slow call takes longer (default 100), or a hang lasts (default for ever) before the call goes on. */
  readonly ms?: number;
  /** Events that a read or a subscription gets before it befalls. Default 0; at random, up to 64 at random. */
  readonly after?: number;
  /** How many calls it befalls. Default 1. */
  readonly times?: number;
}

/** The faults a server is told to make. */
export interface Faults {
  /**
   * Befalls the next calls of its kind, after those already asked for.
   * A subscription that is open already is befallen when it next has an event to deliver.
   */
  next(fault: Fault): void;
  /** Each call of their kind is befallen with this probability (0 to 1), by one of these, as the seed has it. */
  randomly(rate: number, seed: number, kinds: readonly Fault[]): void;
  /** No more faults; what hangs goes on hanging. */
  clear(): void;
  /** How often each kind befell a call. */
  readonly befallen: Readonly<Record<string, number>>;
}
