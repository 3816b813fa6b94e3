import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { type CaughtUp, type EventStore, type Position, type RecordedEvent } from '#lib/event-store/index.js';
import { type Runner } from './runner.js';

/** Most events applied in one transaction while following. */
const MOST = 1_000;
/** How often to look for views that another program restarted, in milliseconds. */
const LOOK_MS = 250;

/** Nothing is ready yet. */
const NOTHING = null;
type Nothing = typeof NOTHING;

/**
 * Applies events as they come, from a position on: as soon as no more are ready, or enough are. Ends when the signal aborts.
 *
 * @param laggards called when some views stand behind the rest
 */
export async function followFrom(
  { store, runner }: { store: EventStore; runner: Runner },
  from: Position | null,
  signal: AbortSignal,
  laggards: (upTo: Position | null) => Promise<void>,
): Promise<void> {
  const items = store.subscribe({ after: from, signal })[Symbol.asyncIterator]();
  let after = from;
  let events: RecordedEvent[] = [];
  const flush = () => {
    const end = events.at(-1)?.position ?? after;
    runner.apply({ after, events, end, atHead: false });
    after = end;
    events = [];
  };
  let next = items.next();
  try {
    while (!signal.aborted) {
      const item = await soon<IteratorResult<RecordedEvent | CaughtUp, unknown>>(next, events.length > 0, signal);
      if (item !== NOTHING) {
        if (item.done) break;
        next = items.next();
        if ('caughtUp' in item.value) continue;
        events.push(item.value);
        if (events.length < MOST) continue;
      }
      if (events.length > 0) flush();
      if (
        runner
          .running()
          .some(({ generation: { position, state } }) => state === 'building' || isBefore(position, after))
      )
        await laggards(after);
    }
    if (events.length > 0) flush();
  } finally {
    // What is left of a pull that nobody waits for any more.
    next.catch(() => undefined);
    await items.return?.();
  }
}

const isBefore = (a: Position | null, b: Position | null): boolean => b !== null && (a === null || a < b);

/** What comes next: if events wait to be applied, only what is ready now; else whatever comes before it is time to look round. */
async function soon<Item>(next: Promise<Item>, waiting: boolean, signal: AbortSignal): Promise<Item | Nothing> {
  if (waiting) return Promise.race([next, nextTurn(NOTHING)]);
  const look = new AbortController();
  const stop = () => look.abort();
  signal.addEventListener('abort', stop);
  try {
    const timer = pause(LOOK_MS, NOTHING, { signal: look.signal }).catch(() => NOTHING);
    return await Promise.race([next, timer]);
  } finally {
    look.abort();
    signal.removeEventListener('abort', stop);
  }
}
