import { BACKWARDS, END, FORWARDS, START, streamNameFilter } from '@kurrent/kurrentdb-client';
import { type Direction } from '../event-store.js';
import { type Connection } from './connection.js';
import { type LogPosition } from './position.js';
import { retrying } from './retrying.js';
import { type ServerEvent } from './server-event.js';
import { faultOf } from './server-fault.js';
import { type StreamNames } from './stream-names.js';
import { type Timing } from './timing.js';

/** Events read at a time: at most 16 MiB of entries, which go over any link well within the time for a page. */
export const PAGE = 256;

export interface ServerPagesOptions {
  readonly connection: Connection;
  readonly names: StreamNames;
  readonly timing: Timing;
  /** Whether only the leader may answer: others may not have heard yet of what was acknowledged. */
  readonly leader: boolean;
  /** Aborts when the store closes. */
  readonly signal: AbortSignal;
}

/** Bounded reads. A page is always drawn to its end, since the client leaves a read that is abandoned open on the server. */
export class ServerPages {
  constructor(private readonly options: ServerPagesOptions) {}

  /**
   * At most so many events of a stream from a revision on, inclusive; null when the server knows no such stream.
   *
   * @param name as the server calls it
   * @param from null for the first (the last when backwards)
   */
  async stream(name: string, from: number | null, direction: Direction, count: number): Promise<ServerEvent[] | null> {
    const { connection, timing, leader, signal } = this.options;
    const way = directionOf(direction);
    try {
      return await retrying(connection, timing, signal, (client) =>
        collect(
          client.readStream(name, {
            fromRevision: from === null ? way.end : BigInt(from),
            direction: way.direction,
            maxCount: count,
            requiresLeader: leader,
          }),
        ),
      );
    } catch (error) {
      if (faultOf(error) === 'absent') return null;
      throw error;
    }
  }

  /**
   * At most so many events of the log, this ledger's and their streams' metadata, from a place on. Forwards that place is
   * given again; backwards it may or may not be, by the server.
   *
   * @param from null for the first (the last when backwards)
   * @param signal ends the tries when it aborts; it has to abort when the store closes
   */
  log(
    from: LogPosition | null,
    direction: Direction,
    count: number,
    signal: AbortSignal = this.options.signal,
  ): Promise<ServerEvent[]> {
    const { connection, names, timing, leader } = this.options;
    const way = directionOf(direction);
    return retrying(connection, timing, signal, (client) =>
      collect(
        client.readAll({
          fromPosition: from ?? way.end,
          direction: way.direction,
          maxCount: count,
          filter: streamNameFilter({ prefixes: [...names.prefixes] }),
          requiresLeader: leader,
        }),
      ),
    );
  }
}

/** The client's words for a direction and for where it begins. */
const FORWARDS_FROM = { direction: FORWARDS, end: START } as const;
const BACKWARDS_FROM = { direction: BACKWARDS, end: END } as const;
const directionOf = (direction: Direction) => (direction === 'forwards' ? FORWARDS_FROM : BACKWARDS_FROM);

async function collect(resolved: AsyncIterable<{ event?: ServerEvent }>): Promise<ServerEvent[]> {
  const events: ServerEvent[] = [];
  for await (const { event } of resolved) if (event !== undefined) events.push(event);
  return events;
}
