import { type EventStore, type Position } from '#lib/event-store/index.js';

/** A subscription gave an event twice, too late, or not at all. */
export class BrokenFeed extends Error {
  override readonly name = 'BrokenFeed';
}

/**
 * Listens to everything from the start on, as a live feed does, until the signal aborts. The view would not notice an event
 * that comes twice, because it keeps its own place.
 *
 * @throws {BrokenFeed} where what was given is not what the log has up to there
 */
export async function listen(store: Pick<EventStore, 'subscribe' | 'readAll'>, signal: AbortSignal): Promise<void> {
  const heard: Position[] = [];
  for await (const item of store.subscribe({ signal })) if (!('caughtUp' in item)) heard.push(item.position);
  const last = heard.at(-1);
  if (last === undefined) return;
  let count = 0;
  for await (const { position } of store.readAll({ upTo: last })) {
    const given = heard[count++];
    if (given !== position)
      throw new BrokenFeed(`The subscription gave ${given ?? 'nothing'} where ${position} was to come.`);
  }
  if (count !== heard.length)
    throw new BrokenFeed(`The subscription gave ${heard.length} events, and the log has ${count}.`);
}
