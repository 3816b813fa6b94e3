import { type CopyableLog } from '#lib/event-store/copyable-log.js';
import { type Position } from '#lib/event-store/index.js';

/**
 * Where places in one log lie in a copy of it: each at the entry that stands at it, or is the last one before it. A place
 * before the first entry has none.
 */
export async function mapPositions(
  from: Pick<CopyableLog, 'readFiled'>,
  to: Pick<CopyableLog, 'readFiled'>,
  places: readonly Position[],
): Promise<ReadonlyMap<Position, Position>> {
  const wanted = [...new Set(places)].toSorted();
  const mapped = new Map<Position, Position>();
  const copies = to.readFiled()[Symbol.asyncIterator]();
  let last: Position | null = null;
  let next = 0;
  const mapUpTo = (position: Position | null) => {
    for (let place = wanted[next]; place !== undefined; place = wanted[(next += 1)]) {
      if (position !== null && place >= position) return;
      if (last !== null) mapped.set(place, last);
    }
  };
  for await (const { position } of from.readFiled()) {
    mapUpTo(position);
    if (next === wanted.length) break;
    const copy = await copies.next();
    if (copy.done === true) break;
    last = copy.value.position;
  }
  mapUpTo(null);
  await copies.return?.();
  return mapped;
}
