import { type Seen } from '../view.js';

/** An event of a specification; what is left out is filled in. */
export interface ToldEvent {
  readonly stream: string;
  readonly type: string;
  readonly data: object;
  readonly effectiveAt?: string | null;
  readonly recordedAt?: string;
  readonly metadata?: Readonly<Record<string, string>>;
}

/**
 * A log for specifications: positions in order from `000001`, revisions counted in each stream, recorded by a clerk on
 * 5 January 2026 unless an event says otherwise.
 */
export function seenEvents(...told: readonly ToldEvent[]): Seen<{ type: string; data: never }>[] {
  const revisions = new Map<string, number>();
  return told.map((event, index) => {
    const revision = (revisions.get(event.stream) ?? -1) + 1;
    revisions.set(event.stream, revision);
    return {
      id: `event-${index + 1}`,
      effectiveAt: null,
      recordedAt: '2026-01-05T10:00:00.000Z',
      metadata: { actor: 'clerk' },
      ...event,
      revision,
      position: String(index + 1).padStart(6, '0'),
      data: event.data as never,
    };
  });
}
