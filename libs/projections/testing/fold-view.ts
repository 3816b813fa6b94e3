import { type RecordedEvent } from '#lib/event-store/index.js';
import { type Change, type Seen, type View } from '../view.js';

/** An event as a specification writes it: its stream, type and data, and what of its telling matters. */
export interface Told {
  readonly stream: string;
  readonly type: string;
  readonly data: object;
  readonly recordedAt?: string;
  readonly effectiveAt?: string | null;
  readonly metadata?: Readonly<Record<string, string>>;
}

/** Events told in this order, with revisions and positions given them: the first is at position 1. */
export function toldInOrder(events: readonly Told[]): Seen<{ type: string; data: object }>[] {
  const revisions = new Map<string, number>();
  return events.map((event, index) => {
    const revision = (revisions.get(event.stream) ?? -1) + 1;
    revisions.set(event.stream, revision);
    const facts: Pick<RecordedEvent, 'recordedAt' | 'effectiveAt' | 'metadata'> = {
      recordedAt: '2026-01-05T10:00:00.000Z',
      effectiveAt: null,
      metadata: {},
    };
    return { ...facts, ...event, id: `event-${index + 1}`, revision, position: String(index + 1).padStart(4, '0') };
  });
}

/** A view's rows by key after these events, as the runner would keep them. */
export function foldView<Row extends object>(view: View<Row>, events: readonly Told[]): Map<string, Row> {
  const rows = new Map<string, Row>();
  const current = {
    get: (key: string) => rows.get(key),
    by: (column: string, value: string | number) =>
      [...rows].filter(([key, row]) => view.columns[column]?.(row, key) === value).map(([key, row]) => ({ key, row })),
  };
  for (const event of toldInOrder(events))
    for (const handler of [view.on[event.type], view.on['*']])
      for (const { key, row } of [...(handler?.(event as never, current) ?? [])] as Change<Row>[])
        if (row === null) rows.delete(key);
        else rows.set(key, row);
  return rows;
}
