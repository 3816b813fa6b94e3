/** Length of a wrapping key in bytes (AES-256). */
export const KEY_BYTES = 32;

/** Where the keys lie that wrap the subjects' keys: one an epoch, away from the databases. */
export interface WrappingKeys {
  /** The epochs there is a key of, in no order. */
  epochs(): readonly number[];
  /**
   * The key of an epoch, null when there is none.
   *
   * @throws {StoreUnavailable} what lies there is no key
   */
  read(epoch: number): Buffer | null;
  /** Makes a key, in place of what may lie there; on disk when it returns. */
  make(epoch: number): Buffer;
  /** Makes a key where there must be none yet; on disk when it returns. @throws {Error} `EEXIST` */
  makeNew(epoch: number): Buffer;
  /** Overwrites a key and removes it; none is none. */
  destroy(epoch: number): void;
  /** What a person would look for. */
  nameOf(epoch: number): string;
  /** Where, to a person. */
  readonly place: string;
}
