import { derivedId } from '#lib/decider/ids.js';
import { type EventStore, type Position, type RecordedEvent, WrongExpectedRevision } from '#lib/event-store/index.js';
import { ViewNotFaulted } from './errors.js';
import { type Generations } from './generations.js';
import { type Skip, skipIn } from './skips.js';
import { viewStream } from './view.events.js';
import { type View } from './view.js';

export interface SkipOrder {
  readonly reason: string;
  /** Who decided it: an account, as in the metadata of every event. */
  readonly by: string;
}

/** Puts on record that a view passes over the event it stopped at. Told twice, it is recorded once. */
export async function skipEvent(
  store: EventStore,
  view: View,
  generations: Generations,
  { reason, by }: SkipOrder,
): Promise<{ skip: Skip; position: Position }> {
  const { live, building } = generations.of(view);
  const fault = live?.fault ?? building?.fault;
  if (!fault) throw new ViewNotFaulted(view.name);
  const data: Skip = {
    view: view.name,
    version: view.version,
    position: fault.position,
    eventId: fault.eventId,
    reason,
  };
  const id = derivedId(fault.eventId, `skipped by ${view.name} version ${view.version}`);
  for (;;) {
    const past = await read(store, viewStream(view.name));
    const earlier = past.find((event) => event.id === id);
    if (earlier) return { skip: skipIn(earlier) ?? data, position: earlier.position };
    try {
      const told = {
        id,
        type: 'ViewEventSkipped',
        schemaVersion: 1,
        data: { ...data },
        metadata: { actor: by },
        effectiveAt: null,
      };
      const { position } = await store.append(viewStream(view.name), past.at(-1)?.revision ?? 'no-stream', [told]);
      return { skip: data, position };
    } catch (error) {
      // Someone else recorded another skip of this view at the same moment.
      if (!(error instanceof WrongExpectedRevision)) throw error;
    }
  }
}

async function read(store: EventStore, stream: string): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const event of store.readStream(stream)) events.push(event);
  return events;
}
