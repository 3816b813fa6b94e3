import { type EventStore, type Position, StoreUnavailable } from '#lib/event-store/index.js';
import { positionText } from '#lib/event-store/position-text.js';

/**
 * Makes sure that what follows the log followed this one: a copy of a ledger has the same entries at other positions, and
 * whoever followed the one would pass over entries of the other.
 *
 * @param who what a sentence calls them
 * @param positions how far each of them has come
 * @param otherwise what to do if the ledger was moved
 * @throws {StoreUnavailable} when the log has no entry where one of them stands
 */
export async function mustBeOfLog(
  who: string,
  positions: readonly (Position | null)[],
  store: Pick<EventStore, 'head' | 'readAll'>,
  otherwise: string,
): Promise<void> {
  const last = positions.reduce((most, each) => (each !== null && (most === null || each > most) ? each : most), null);
  if (last === null) return;
  const head = await store.head();
  if (head === last) return;
  if (head !== null && head > last)
    for await (const { position } of store.readAll({ upTo: last, direction: 'backwards', limit: 1 }))
      if (position === last) return;
  throw new StoreUnavailable(
    `${who} know an entry at position ${positionText(last)}, and the log has none there. If the ledger was moved, ${otherwise} If it was not, entries are missing: run minutebook verify.`,
  );
}
