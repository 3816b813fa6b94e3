import { type DateOrInstant, type Instant, type Position } from '#lib/event-store/index.js';

/** An event as a projection sees it: the data of its type, and the facts of its telling. */
export type Seen<Event extends { type: string; data: unknown }> = Event & {
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  readonly position: Position;
  readonly recordedAt: Instant;
  readonly effectiveAt: DateOrInstant | null;
  readonly metadata: Readonly<Record<string, string>>;
};

/** A row to be replaced from this event on; `row: null` ends it. */
export interface Change<Row> {
  readonly key: string;
  readonly row: Row | null;
}

/** The rows as they stand just before an event. Never to be changed in place: give a new row. */
export interface Rows<Row> {
  get(key: string): Row | undefined;
  /** Current rows whose column has this value, by key. */
  by(column: string, value: string | number): readonly { key: string; row: Row }[];
}

export type ColumnValue = string | number | null;

/** Declared as methods, so that a view of any row can stand in a list of views. */
type ColumnOf<Row> = { of(row: Row, key: string): ColumnValue }['of'];
type HandlerOf<Row> = {
  of(event: Seen<{ type: string; data: never }>, rows: Rows<Row>): Iterable<Change<Row>>;
}['of'];

/**
 * A reading of the log: rows by key, each kept with its history, so that it answers as at any position by index.
 * Pure: no clock, no I/O; the same log gives the same rows for ever. Change `version` whenever the rows would differ.
 */
export interface View<Row extends object = object> {
  readonly name: string;
  readonly version: number;
  /** What it shows, for `status` and the API's description. */
  readonly title: string;
  /** Values a query may filter by in SQL. They follow the row as recorded, not `effectiveOn`. */
  readonly columns: Readonly<Record<string, ColumnOf<Row>>>;
  /**
   * Columns that long lists are asked for by, together; each combination is kept in the view's order as at every position.
   * It costs a write whenever one of its columns or the order changes: name few, and columns that change seldom.
   * It also serves where a column is left open that has few values: ['committee', 'outstanding'] answers for a committee,
   * and for all that is outstanding. Default: all rows, and each column by itself.
   */
  readonly lists?: readonly (readonly string[])[];
  /**
   * Columns looked up by value, which suits one that few rows share (a meeting, a question): it costs a write for each new
   * value of a row. A column neither listed nor looked up is checked row by row. Default: every column in no list.
   */
  readonly lookups?: readonly string[];
  /** The order of the list, as text that sorts; ties are broken by key. */
  sort(row: Row, key: string): string;
  /** What each event type changes. Types not named pass by. `'*'` sees every event. */
  readonly on: Readonly<Record<string, HandlerOf<Row>>>;
}

/** The handlers of a view over a union of events, each typed by the event's name. */
export type Handlers<Row, Event extends { type: string; data: unknown }> = {
  readonly [Name in Event['type']]?: (
    event: Seen<Extract<Event, { type: Name }>>,
    rows: Rows<Row>,
  ) => Iterable<Change<Row>>;
};

/** Defines a view; the handlers are checked against the events of the slices it follows. */
export function defineView<Row extends object, Event extends { type: string; data: unknown }>(
  view: Omit<View<Row>, 'on'> & { on: Handlers<Row, Event> },
): View<Row> {
  return view as unknown as View<Row>;
}
