import { type Position } from '#lib/event-store/index.js';

/** One page of a list, all at one position. */
export interface ListAnswer<Item extends object = object> {
  readonly kind: 'list';
  readonly items: readonly Item[];
  /** The position read at; null when the log was empty then. */
  readonly position: Position | null;
  /** The cursor of the next page, to be given as `after`; null on the last page. */
  readonly next: string | null;
}

/** One thing. */
export interface ItemAnswer<Item extends object = object> {
  readonly kind: 'item';
  readonly item: Item;
  readonly position: Position | null;
  /** The revision of its stream, for If-Match; null for what has no stream of its own. */
  readonly revision: number | null;
}
