import { type Position, type RecordedEvent } from '#lib/event-store/index.js';
import { type Vault } from '#lib/sealing/index.js';

/** What the log orders about sealed words, and that the keys were replaced since. */
export type Order =
  | { readonly kind: 'erase'; readonly digests: readonly string[]; readonly event: string }
  | { readonly kind: 'release'; readonly subject: string; readonly digests: readonly string[]; readonly event: string }
  | { readonly kind: 'rotated' };

/** The orders among events, in their order; `seen` is told how far they have been read. */
export async function* ordersIn(
  events: AsyncIterable<RecordedEvent>,
  seen: { position: Position | null } = { position: null },
): AsyncGenerator<Order> {
  for await (const { id: event, type, stream, data, position } of events) {
    const digests = data['digests'] as readonly string[];
    if (type === 'PersonalDataErased') yield { kind: 'erase', digests, event };
    if (type === 'ExemptMatterReleased')
      yield { kind: 'release', subject: stream.slice('matter-'.length), digests, event };
    if (type === 'WrappingKeyRotated') yield { kind: 'rotated' };
    seen.position = position;
  }
}

/**
 * Carries out one order; `subjects` names whom an erasure forgets, where it is known besides from its digests.
 *
 * @returns whether keys were destroyed that were there until now
 */
export async function carryOutOrder(vault: Vault, order: Order, subjects?: readonly string[]): Promise<boolean> {
  if (order.kind === 'release') await vault.release(order);
  if (order.kind !== 'erase') return false;
  const { digests, event } = order;
  const states = [...(await vault.reveal(digests)).values()];
  await vault.erase({ ...(subjects === undefined ? {} : { subjects }), digests, event });
  return states.some(({ state }) => state !== 'erased');
}
