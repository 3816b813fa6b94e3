import { type On, type Told } from './told.js';

/** What a reading is asked: what holds on a day or as last told, and the day that "overdue" is for. */
export interface Asked {
  readonly on: On;
  readonly today: string;
}

/** An item of a list, as the API gives it. */
export type Item = Readonly<Record<string, unknown>>;

/** A reading of one committee's programme or one meeting names it in its path. */
export type Params = Readonly<Record<string, string>>;

/**
 * A reading worked out anew from nothing but the entries told so far, one after another: slow, plain, and written from
 * what the entries mean. It shares no code with the views.
 */
export interface Oracle {
  readonly resource: string;
  readonly query?: Readonly<Record<string, string>>;
  /** A reading of one thing gives one item, or none where there is no such thing then. */
  readonly kind?: 'list' | 'item';
  /** The things a reading is asked of; one without a name in its path where left out. */
  readonly of?: (log: readonly Told[]) => readonly Params[];
  readonly list: (log: readonly Told[], asked: Asked, params: Params) => Item[];
  /** What is compared of an item shown, where that is less than every field of it or in another shape. */
  readonly digest?: (shown: Item) => Item;
  /** Fields of the items that the oracle does not work out. */
  readonly leftOut?: readonly string[];
}
