import { type Position } from '#lib/event-store/index.js';
import { type ColumnValue, type View } from './view.js';

/** A row as it stood at the position read. */
export interface RowAt<Row> {
  readonly key: string;
  readonly row: Row;
  /** The position of the event that last changed it. */
  readonly position: Position;
  readonly sort: string;
}

export interface RowsWanted {
  /** Columns and the value (or one of the values) each must have. */
  readonly where?: Readonly<Record<string, ColumnValue | readonly ColumnValue[] | undefined>>;
  /** Only rows after this place in the view's order. */
  readonly after?: { readonly sort: string; readonly key: string };
  readonly direction?: 'forwards' | 'backwards';
}

/** All views as they stood at one position: one consistent picture. */
export interface ViewReader {
  /** The position read at; null when the log was empty then. */
  readonly position: Position | null;
  row<Row extends object>(view: View<Row>, key: string): RowAt<Row> | undefined;
  /** Rows in the view's order, one by one: stop early and little is read. */
  rows<Row extends object>(view: View<Row>, wanted?: RowsWanted): Iterable<RowAt<Row>>;
}
