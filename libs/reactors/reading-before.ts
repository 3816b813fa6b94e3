import { type DomainEvent, type Fold } from '#lib/decider/decider.js';
import { readFolded } from '#lib/decider/read-folded.js';
import { type EventStore, type Position } from '#lib/event-store/index.js';
import { type LedgerReading } from './reactor.js';

/** What a reactor may ask of the ledger while it acts on the event at a position. */
export function readingBefore(store: EventStore, position: Position): LedgerReading {
  const earlier: EventStore = { ...store, readStream: (stream) => before(store, stream, position) };
  const folded =
    (on: EventStore) =>
    async <State, Event extends DomainEvent>(stream: string, fold: Fold<State, Event>): Promise<State> =>
      (await readFolded(on, stream, fold as unknown as Fold<State>, null)).state;
  return { fold: folded(store), foldBefore: folded(earlier) };
}

async function* before(store: EventStore, stream: string, position: Position) {
  for await (const event of store.readStream(stream)) {
    if (event.position >= position) return;
    yield event;
  }
}
