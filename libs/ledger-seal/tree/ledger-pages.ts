import { type EventStore, type Position, type StoredBytes } from '#lib/event-store/index.js';

/** Entries of the ledger as they are stored, one after another. Columns, because a tree wants few of the positions. */
export interface LedgerPage {
  readonly length: number;
  /** The bytes of the entry at an index from 0. */
  bytes(at: number): Uint8Array;
  position(at: number): Position;
}

/** The ledger's stored bytes, a page at a time: what the tree is made from. */
export interface LedgerPages {
  /** What sentences call the ledger. */
  readonly name: string;
  /** At most `limit` entries after a position, in order; fewer only at the end. */
  after(position: Position | null, limit: number): Promise<LedgerPage>;
  /**
   * The position of the event with an id, or null when there is none. Left out where the engine does not know: then the tree
   * keeps ids itself.
   */
  find?(eventId: string): Promise<Position | null>;
  close(): void;
}

/** Pages of any engine. */
export function pagesOf(store: EventStore, name = 'the ledger'): LedgerPages {
  return {
    name,
    async after(position, limit) {
      const page: StoredBytes[] = [];
      for await (const entry of store.readBytes({ after: position, limit })) page.push(entry);
      return {
        length: page.length,
        bytes: (at) => (page[at] as StoredBytes).bytes,
        position: (at) => (page[at] as StoredBytes).position,
      };
    },
    close: () => undefined,
  };
}
