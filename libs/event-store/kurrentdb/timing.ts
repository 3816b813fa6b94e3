/** How long the engine waits for its server, in milliseconds. */
export interface Timing {
  /**
   * For the answer to one try of an append. Then the connection is given up and the same append is tried on a new one.
   * Default 5,000: an append that is slow only because the server is busy is worth waiting for.
   */
  readonly appendMs: number;
  /** For an append in all, over all its tries; an election in a cluster takes a few seconds. Default 15,000. */
  readonly appendForMs: number;
  /** For one page of a read; more where a ledger's entries lie far apart among those of others. Default 10,000. */
  readonly readMs: number;
  /** For a page in all, over all its tries, as long as the server refuses quickly. Default 5,000. */
  readonly readForMs: number;
  /** Before the second try of anything; each later pause is twice as long, up to `longestPauseMs`. Default 100. */
  readonly pauseMs: number;
  /** Longest pause between two tries. Default 5,000. */
  readonly longestPauseMs: number;
  /** How long a live subscription may be silent before the log is looked at to see whether it should be. Default 20,000. */
  readonly silenceMs: number;
}

export const DEFAULT_TIMING: Timing = {
  appendMs: 5_000,
  appendForMs: 15_000,
  readMs: 10_000,
  readForMs: 5_000,
  pauseMs: 100,
  longestPauseMs: 5_000,
  silenceMs: 20_000,
};

/** The pause before a try, from the second: 1, 2, 4… times the first, up to the longest. */
export const pauseBefore = (attempt: number, { pauseMs, longestPauseMs }: Timing): number =>
  Math.min(longestPauseMs, pauseMs * 2 ** Math.min(attempt - 2, 20));
