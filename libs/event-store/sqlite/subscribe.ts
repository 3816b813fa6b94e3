import { setImmediate as nextTurn } from 'node:timers/promises';
import { type CaughtUp } from '../event-store.js';
import { type Position, type RecordedEvent } from '../event.js';
import { type LogChanges } from './log-changes.js';
import { formatPosition } from './position.js';
import { PAGE } from './read-pages.js';

export interface SubscriptionSource {
  readonly changes: LogChanges;
  /** At most a page of events after a row. */
  readonly page: (row: number) => readonly RecordedEvent[];
  /** Row of a position. */
  readonly row: (position: Position) => number;
}

/**
 * Everything after a row, then everything as it comes, until the signal aborts. The consumer pulls: nothing is read
 * ahead of it but one page, so that a slow reader costs nothing and is never dropped.
 */
export async function* subscribe(
  { changes, page, row }: SubscriptionSource,
  after: number,
  signal: AbortSignal,
): AsyncGenerator<RecordedEvent | CaughtUp, void, undefined> {
  let last = after;
  let behind = true;
  const wake = () => changes.announce();
  signal.addEventListener('abort', wake);
  try {
    while (!signal.aborted) {
      const mark = changes.mark();
      const events = page(last);
      for (const event of events) {
        if (signal.aborted) return;
        yield event;
        last = row(event.position);
      }
      if (events.length === PAGE) {
        behind = true;
        await nextTurn();
      } else if (events.length > 0) {
        // Look again: more may have come while the consumer was busy.
        continue;
      } else if (behind) {
        behind = false;
        yield { caughtUp: true, position: last === 0 ? null : formatPosition(last) };
      } else {
        await changes.since(mark);
      }
    }
  } finally {
    signal.removeEventListener('abort', wake);
  }
}
