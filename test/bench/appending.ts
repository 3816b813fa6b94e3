import { type EventStore } from '#lib/event-store/index.js';
import { type Streams } from './workload.js';

/** One writer, one event an append. */
export async function appendInTurn(store: EventStore, streams: Streams): Promise<void> {
  for (const { stream, events } of streams)
    for (const [index, event] of events.entries())
      await store.append(stream, index === 0 ? 'no-stream' : index - 1, [event]);
}

/** So many writers that each append in turn, to streams of their own. */
export async function appendTogether(store: EventStore, streams: Streams, writers: number): Promise<void> {
  const shares = Array.from({ length: writers }, (_, writer) =>
    streams.filter((_, index) => index % writers === writer),
  );
  await Promise.all(shares.map((share) => appendInTurn(store, share)));
}

export const eventsIn = (streams: Streams): number => streams.reduce((sum, { events }) => sum + events.length, 0);
