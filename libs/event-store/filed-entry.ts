import { type Position } from './event.js';

/** An entry's stored bytes and where the engine keeps them, for whoever verifies that the two agree. */
export interface FiledEntry {
  readonly position: Position;
  /** The stream it is filed under, as the ledger names streams. */
  readonly stream: string;
  /** 0-based place in that stream. */
  readonly revision: number;
  readonly bytes: Uint8Array;
}
