import { type DomainEvent, type Fold } from '#lib/decider/decider.js';
import { type Seen } from '#lib/projections/view.js';
import { type LedgerReading, type Reaction, type Reactor } from '../reactor.js';

/** What a ledger holds, stream by stream. */
export type Told = Readonly<Record<string, readonly DomainEvent[]>>;

const facts = {
  id: '11111111-1111-5111-8111-111111111111',
  revision: 5,
  position: '0000000000000042',
  recordedAt: '2026-03-02T09:00:00.000Z',
  effectiveAt: null,
  metadata: {},
};

/**
 * A reactor's reactions to an event, over a ledger as it stands now and, where that differs, as it stood before the event.
 */
export async function reactionsTo(
  reactor: Reactor,
  event: DomainEvent & { stream: string; effectiveAt?: string | null },
  now: Told = {},
  before: Told = now,
): Promise<readonly Reaction[]> {
  const reading: LedgerReading = {
    fold: (stream, fold) => Promise.resolve(folded(now[stream], fold)),
    foldBefore: (stream, fold) => Promise.resolve(folded(before[stream], fold)),
  };
  const seen = { ...facts, ...event } as unknown as Seen<{ type: string; data: never }>;
  return (await reactor.on[event.type]?.(seen, reading)) ?? [];
}

const folded = <State, Event extends DomainEvent>(
  events: readonly DomainEvent[] = [],
  fold: Fold<State, Event>,
): State =>
  events.reduce<State>(
    (state, event, revision) =>
      fold.evolve(state, { ...facts, ...(event as Event), revision, recordedAt: facts.recordedAt, effectiveAt: null }),
    fold.initial,
  );
