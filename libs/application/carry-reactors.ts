import { type Position } from '#lib/event-store/index.js';
import { type CheckpointStore } from '#lib/private-store/index.js';
import { minuteBook } from './minute-book.js';

/**
 * Puts the reactors of a copy where they were in the log it is of, so that they need not look at all of it again. Those that
 * are further already stay there.
 */
export async function carryReactors(
  { from, to }: { readonly from: CheckpointStore; readonly to: CheckpointStore },
  mapped: (places: readonly Position[]) => Promise<ReadonlyMap<Position, Position>>,
): Promise<void> {
  const places = new Map<string, Position>();
  for (const { name } of minuteBook.reactors) {
    const position = await from.get(name);
    if (position !== null) places.set(name, position);
  }
  const there = await mapped([...places.values()]);
  for (const [name, place] of places) {
    const position = there.get(place);
    const now = await to.get(name);
    if (position !== undefined && (now === null || now < position)) await to.compareAndSet(name, now, position);
  }
}
