import { setTimeout as pause } from 'node:timers/promises';
import { type EventStore, type Position, type RecordedEvent } from '#lib/event-store/index.js';
import { type Retries } from './retries.js';
import { type Runner } from './runner.js';

/** Most events applied in one transaction while catching up. */
const BATCH = 4_096;

const earlier = (a: Position | null, b: Position | null): boolean => b !== null && (a === null || a < b);

/**
 * Brings every view that is not stopped up to a position, the furthest behind first. What has failed and waits to be
 * tried again is waited for.
 *
 * @param each called after every batch
 */
export async function catchUp(
  { store, runner, retries }: { store: EventStore; runner: Runner; retries: Retries },
  head: Position | null,
  { signal, each }: { signal?: AbortSignal; each?: () => void } = {},
): Promise<void> {
  while (!signal?.aborted) {
    const behind = runner.running().filter(({ generation }) => earlier(generation.position, head));
    if (behind.length === 0) break;
    const ready = behind.filter(({ generation }) => retries.wait(generation.id) === 0);
    if (ready.length === 0) {
      const wait = Math.min(...behind.map(({ generation }) => retries.wait(generation.id)));
      await pause(Math.ceil(wait));
      continue;
    }
    const positions = ready.map(({ generation }) => generation.position);
    const after = positions.reduce((low, position) => (earlier(position, low) ? position : low));
    const events = await take(store, after, head);
    const atHead = events.length < BATCH;
    runner.apply({ after, events, end: atHead ? head : (events.at(-1)?.position ?? head), atHead });
    each?.();
  }
  // What is built and already stands at the head may answer.
  if (!signal?.aborted) runner.apply({ after: head, events: [], end: head, atHead: true });
}

async function take(store: EventStore, after: Position | null, head: Position | null): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  if (head === null) return events;
  for await (const event of store.readAll({ after, upTo: head, limit: BATCH })) events.push(event);
  return events;
}
