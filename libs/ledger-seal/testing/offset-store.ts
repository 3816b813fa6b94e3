import {
  type Appended,
  type CaughtUp,
  type EventStore,
  type FiledEntry,
  type LogRange,
  type Position,
} from '#lib/event-store/index.js';
import { formatPosition, openLedgerForReading, rowOf, type SqliteEventStore } from '#lib/event-store/sqlite/index.js';

const WIDTH = 20;
/** More than the last digits of a row's offset, so that offsets grow. */
const APART = 1_000;

const offsetOf = (row: number): number => row * APART + ((row * row * 7_919) % 997);

/** The position of a row: 20 digits, with gaps, as those of a store that counts bytes. */
export const offsetPosition = (row: number): Position => String(offsetOf(row)).padStart(WIDTH, '0');

const toOffset = (position: Position): Position => offsetPosition(rowOf(position));

/** The row's position; of an offset at which nothing lies, that of the row before it. */
function toRow(position: Position): Position {
  const offset = Number(position);
  if (position.length !== WIDTH || !Number.isSafeInteger(offset)) throw new RangeError(`${position} is no position.`);
  const row = Math.floor(offset / APART);
  return formatPosition(offsetOf(row) <= offset ? row : row - 1);
}

const placed = <Event extends { readonly position: Position }>(event: Event): Event => ({
  ...event,
  position: toOffset(event.position),
});

/** A SQLite ledger that gives other positions than its rows' numbers, as an engine on other machines does. */
export class OffsetStore implements EventStore {
  constructor(
    private readonly store: SqliteEventStore,
    private readonly file: string,
  ) {}

  async append(...append: Parameters<EventStore['append']>): Promise<Appended> {
    return placed(await this.store.append(...append));
  }

  async *readStream(...read: Parameters<EventStore['readStream']>) {
    for await (const event of this.store.readStream(...read)) yield placed(event);
  }

  async *readAll(range: LogRange = {}) {
    for await (const event of this.store.readAll(inRows(range))) yield placed(event);
  }

  async *readBytes(range: LogRange = {}) {
    for await (const entry of this.store.readBytes(inRows(range))) yield placed(entry);
  }

  /** The rows as they are filed, whatever their bytes say. */
  async *readFiled(): AsyncGenerator<FiledEntry, void, undefined> {
    const database = openLedgerForReading(this.file);
    try {
      const rows = database.prepare<[], FiledEntry & { readonly row: number }>(
        'SELECT position AS row, stream, revision, bytes FROM events WHERE position > 0 ORDER BY position',
      );
      for (const { row, ...filed } of rows.iterate()) yield { ...filed, position: offsetPosition(row) };
    } finally {
      database.close();
    }
  }

  async *subscribe({ after = null, signal }: Parameters<EventStore['subscribe']>[0]) {
    const from = after === null ? null : toRow(after);
    for await (const said of this.store.subscribe({ after: from, signal }))
      yield isCaughtUp(said) ? said : placed(said);
  }

  async head(): Promise<Position | null> {
    const head = await this.store.head();
    return head === null ? null : toOffset(head);
  }

  async positionAt(instant: string): Promise<Position | null> {
    const position = await this.store.positionAt(instant);
    return position === null ? null : toOffset(position);
  }

  parsePosition(text: string): Position | null {
    return /^\d{1,20}$/.test(text) && BigInt(text) > 0n ? text.padStart(WIDTH, '0') : null;
  }

  close(): Promise<void> {
    return this.store.close();
  }
}

const isCaughtUp = (said: object): said is CaughtUp => 'caughtUp' in said;

const inRows = ({ after, upTo, ...range }: LogRange): LogRange => ({
  ...range,
  ...(after == null ? {} : { after: toRow(after) }),
  ...(upTo === undefined ? {} : { upTo: toRow(upTo) }),
});
