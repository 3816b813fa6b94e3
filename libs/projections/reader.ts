import { type Position } from '#lib/event-store/index.js';
import { comparePlaces } from './text-order.js';
import { type RowAt, type RowsWanted, type ViewReader } from './reading.js';
import { candidates, selectPlaces } from './select-places.js';
import { type Tables } from './tables.js';
import { type Wanted, wantedOf } from './plan.js';
import { type View } from './view.js';

/** Reads rows as they stood at one position. It serves as long as the read transaction it was made in. */
export class TablesReader implements ViewReader {
  private open = true;

  constructor(
    readonly position: Position | null,
    private readonly tablesOf: (view: View) => Tables,
  ) {}

  row<Row extends object>(view: View<Row>, key: string): RowAt<Row> | undefined {
    return this.find<Row>(this.tables(view), key);
  }

  *rows<Row extends object>(view: View<Row>, { where, after, direction = 'forwards' }: RowsWanted = {}) {
    const tables = this.tables(view);
    const wanted = wantedOf(tables.view, where);
    if (this.position === null) return;
    const keys = candidates(tables, wanted);
    if (keys) {
      yield* this.sorted<Row>(tables, keys, wanted, { after, direction });
      return;
    }
    const span = { direction, ...(after ? { after } : {}) };
    for (const { key } of selectPlaces(tables, wanted, this.position, span)) {
      const found = this.find<Row>(this.tables(view), key);
      if (found && fits(tables.view, found, wanted)) yield found;
    }
  }

  /** Called when the transaction ends: what is read later would be another picture. */
  close(): void {
    this.open = false;
  }

  private *sorted<Row extends object>(
    tables: Tables,
    keys: readonly string[],
    wanted: Wanted,
    { after, direction }: { after: RowsWanted['after']; direction: 'forwards' | 'backwards' },
  ): Iterable<RowAt<Row>> {
    const sign = direction === 'forwards' ? 1 : -1;
    const rows: RowAt<Row>[] = [];
    for (const key of keys) {
      const found = this.find<Row>(tables, key);
      if (found && fits(tables.view, found, wanted) && (!after || sign * comparePlaces(found, after) > 0))
        rows.push(found);
    }
    yield* rows.sort((a, b) => sign * comparePlaces(a, b));
  }

  private find<Row extends object>(tables: Tables, key: string): RowAt<Row> | undefined {
    const version = this.position === null ? undefined : tables.rows.at(key, this.position);
    if (!version?.row) return undefined;
    const row = version.row as Row;
    return { key, row, position: version.from, sort: tables.view.sort(row, key) };
  }

  private tables(view: View): Tables {
    if (!this.open) throw new Error('A reader serves only inside the reading it was made for. Collect the rows there.');
    return this.tablesOf(view);
  }
}

function fits(view: View, { key, row }: { key: string; row: object }, wanted: Wanted): boolean {
  for (const [column, values] of wanted) if (!values.includes(view.columns[column]?.(row, key) ?? null)) return false;
  return true;
}
