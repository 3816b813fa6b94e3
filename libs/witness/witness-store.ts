/** The largest tree of a log that the witness has seen. */
export interface Head {
  readonly size: number;
  readonly root: Uint8Array;
  /** The checkpoint with its log's signature and the cosignature given. */
  readonly note: string;
}

/** What a witness remembers: one checkpoint a log. */
export interface WitnessStore {
  /** The last cosigned checkpoint of a log; null for a log it never cosigned. */
  head(origin: string): Head | null;
  /**
   * Remembers a checkpoint if the one before is still of this size, durably and in one step: a slower request for a
   * smaller tree must not roll a larger one back (C2SP tlog-witness, "add-checkpoint").
   *
   * @returns false when another request came first
   */
  advance(origin: string, from: number, to: Head): boolean;
  close(): void;
}
