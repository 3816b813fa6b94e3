import { type EventStore, type Position, StoreUnavailable } from '#lib/event-store/index.js';
import { positionText } from '#lib/event-store/position-text.js';

/**
 * Makes sure that views were filled from this log: a copy of a ledger has the same entries at other positions, and views of
 * the one would pass over entries of the other.
 *
 * @param positions how far each view has come
 * @throws {StoreUnavailable} when the log has no entry where one of them stands
 */
export async function mustBeOfLog(
  positions: readonly (Position | null)[],
  store: Pick<EventStore, 'head' | 'readAll'>,
  data: string,
): Promise<void> {
  const last = positions.reduce((most, each) => (each !== null && (most === null || each > most) ? each : most), null);
  if (last === null) return;
  const head = await store.head();
  if (head === last) return;
  if (head !== null && head > last)
    for await (const { position } of store.readAll({ upTo: last, direction: 'backwards', limit: 1 }))
      if (position === last) return;
  throw new StoreUnavailable(
    `The views in ${data} know an entry at position ${positionText(last)}, and the log has none there. If the ledger was moved, name a new, empty directory in MINUTEBOOK_DATA, or by --data. If it was not, entries are missing: run minutebook verify.`,
  );
}
