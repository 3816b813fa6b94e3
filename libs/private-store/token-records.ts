import { type Token } from './token-store.js';

/** A token as it is kept. */
export interface TokenRecord extends Token {
  /** SHA-256 of its secret. */
  readonly sha256: Buffer;
}

/** All that is kept of the tokens, to be copied into another private store. There are few: one list is enough. */
export interface TokenRecords {
  /** Every token ever made, oldest first. */
  read(): Promise<readonly TokenRecord[]>;
  /**
   * Takes tokens in, all or none; on disk when it resolves. What is there already is left as it is, but a token that is
   * revoked on either side is revoked here, and its later use is noted.
   *
   * @throws {TokensDiffer} when one of these ids or hashes is here for another token
   */
  takeIn(records: readonly TokenRecord[]): Promise<void>;
}

/** A token to take in is here already and is another. */
export class TokensDiffer extends Error {
  override readonly name = 'TokensDiffer';

  constructor() {
    super(
      'The private store to copy to holds a token otherwise than the one to copy from. It belongs to another minute book: name an empty one.',
    );
  }
}
