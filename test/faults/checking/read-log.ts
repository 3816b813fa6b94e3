import { encodeEvent } from '#lib/event-store/canonical-bytes.js';
import { type EventStore, type RecordedEvent } from '#lib/event-store/index.js';

/** A log as it was read, and what is wrong with it whoever wrote it. */
export interface ReadLog {
  readonly events: readonly RecordedEvent[];
  /** The stored bytes of the same events. */
  readonly bytes: readonly Uint8Array[];
  readonly broken: readonly string[];
}

/**
 * Reads a log in each of the ways there are, from start to end.
 *
 * @param skewMs how far the times of two processes may be apart; 0 where time never goes back along the log
 */
export async function readLog(store: EventStore, skewMs: number): Promise<ReadLog> {
  const events: RecordedEvent[] = [];
  for await (const event of store.readAll()) events.push(event);
  const stored = [];
  for await (const entry of store.readBytes()) stored.push(entry);
  const broken = [...faultsOfOrder(events, skewMs), ...(await faultsOfStreams(store, events))];
  if (stored.length !== events.length) broken.push(`${stored.length} entries as bytes, and ${events.length} as events`);
  for (const [index, event] of events.entries()) {
    const entry = stored[index];
    if (entry?.position !== event.position || Buffer.compare(entry.bytes, encodeEvent(event)) !== 0)
      broken.push(`the bytes at ${event.position} are not those of the event read there`);
  }
  return { events, bytes: stored.map(({ bytes }) => bytes), broken };
}

function faultsOfOrder(events: readonly RecordedEvent[], skewMs: number): string[] {
  const broken: string[] = [];
  const ends = new Map<string, number>();
  const ids = new Set<string>();
  let last = '';
  let latest = 0;
  for (const { id, stream, revision, position, recordedAt } of events) {
    if (position <= last) broken.push(`${position} does not follow ${last}`);
    last = position;
    const next = (ends.get(stream) ?? -1) + 1;
    if (revision !== next) broken.push(`${stream} has revision ${revision} where ${next} was to come`);
    ends.set(stream, revision);
    if (ids.has(id)) broken.push(`the event ${id} stands twice`);
    ids.add(id);
    if (Date.parse(recordedAt) < latest - skewMs)
      broken.push(`${position} was recorded at ${recordedAt}, before others`);
    latest = Math.max(latest, Date.parse(recordedAt));
  }
  return broken;
}

async function faultsOfStreams(store: EventStore, events: readonly RecordedEvent[]): Promise<string[]> {
  const broken: string[] = [];
  for (const stream of new Set(events.map((event) => event.stream))) {
    const read = [];
    for await (const { id, position } of store.readStream(stream)) read.push(`${position} ${id}`);
    const expected = events.flatMap((event) => (event.stream === stream ? [`${event.position} ${event.id}`] : []));
    if (read.join() !== expected.join()) broken.push(`${stream} read by itself is not what the log has of it`);
  }
  return broken;
}
