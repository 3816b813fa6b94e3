import { type Position, type RecordedEvent } from '#lib/event-store/index.js';

/** A decision and on what basis it was made, as the log will say. */
export interface Decision {
  readonly basis: string;
  readonly decidedBy: string;
}

/** An erasure the log orders, and whose decision it was. */
export interface ErasureOnRecord {
  readonly kind: 'erase';
  readonly digests: readonly string[];
  readonly event: string;
  readonly decision: Decision;
  readonly actor: string;
}

/** What the log orders about sealed words, and that the keys were replaced since. */
export type Order =
  | ErasureOnRecord
  | { readonly kind: 'release'; readonly subject: string; readonly digests: readonly string[]; readonly event: string }
  | { readonly kind: 'rotated' };

/** The orders among events, in their order; `seen` is told how far they have been read. */
export async function* ordersIn(
  events: AsyncIterable<RecordedEvent>,
  seen: { position: Position | null } = { position: null },
): AsyncGenerator<Order> {
  for await (const { id: event, type, stream, data, position, metadata } of events) {
    const digests = data['digests'] as readonly string[];
    if (type === 'PersonalDataErased')
      yield { kind: 'erase', digests, event, decision: decisionIn(data), actor: metadata.actor ?? 'minutebook' };
    if (type === 'ExemptMatterReleased')
      yield { kind: 'release', subject: stream.slice('matter-'.length), digests, event };
    if (type === 'WrappingKeyRotated') yield { kind: 'rotated' };
    seen.position = position;
  }
}

const decisionIn = ({ basis, decidedBy }: RecordedEvent['data']): Decision => ({
  basis: basis as string,
  decidedBy: decidedBy as string,
});
