import { setTimeout as pause } from 'node:timers/promises';
import { streamNameFilter } from '@kurrent/kurrentdb-client';
import { EventStoreError } from '../errors.js';
import { type Position } from '../event.js';
import { type Connection } from './connection.js';
import { NoAnswerInTime } from './in-time.js';
import { LiveEvents, SILENCE } from './live-events.js';
import { type LoggedEntry, type LogWalk } from './log-walk.js';
import { Passed } from './passed.js';
import { logPositionOf } from './position.js';
import { positionOf, type ServerEvent } from './server-event.js';
import { faultOf } from './server-fault.js';
import { type StreamNames } from './stream-names.js';
import { pauseBefore, type Timing } from './timing.js';
import { type TruncationWatch } from './truncation-watch.js';

export interface FollowOptions {
  /** This subscription's own: whoever gives up another connection shall not silence it. */
  readonly connection: Connection;
  readonly names: StreamNames;
  readonly timing: Timing;
  readonly leader: boolean;
  readonly walk: LogWalk;
  readonly watch: TruncationWatch;
}

/** Said when all there was has been given. */
export const CAUGHT_UP = Symbol('caught up');

/** Failures of the server's own, one after another and nothing between them, after which they are taken to last. */
const ODD_FAILURES = 8;
/** What went well for so long, in milliseconds, has nothing to do with failures before it. */
const LONG_ENOUGH_MS = 60_000;
/** How many times longer than at first a quiet subscription is left alone at most: looking costs the server a search. */
const LONGEST_QUIET = 32;

/**
 * All entries after a position, then all as they come, until the signal aborts. What is past is read, what is new comes by
 * a live subscription; when that drops, all begins again after the last entry that was given. A server that cannot be
 * reached is tried for ever, since a cluster that restarts or elects a leader comes back.
 *
 * @throws {StreamTruncated} when history is missing
 * @throws what the client rejects with when the server decides against it, or keeps failing
 */
export async function* followLog(
  options: FollowOptions,
  after: Position | null,
  signal: AbortSignal,
): AsyncGenerator<LoggedEntry | typeof CAUGHT_UP, void, undefined> {
  const { timing, walk } = options;
  const passed = new Passed(after);
  let failures = 0;
  let caughtUp = false;
  while (!signal.aborted) {
    const begun = performance.now();
    try {
      for await (const entry of walk.forwards(passed.last, null, undefined, signal)) {
        if (signal.aborted) return;
        passed.add(entry.position);
        failures = 0;
        caughtUp = false;
        yield entry;
      }
      if (signal.aborted) return;
      if (!caughtUp) yield CAUGHT_UP;
      caughtUp = true;
      for await (const entry of live(options, passed, signal)) {
        failures = 0;
        yield entry;
      }
    } catch (error) {
      if (signal.aborted) return;
      failures = performance.now() - begun > LONG_ENOUGH_MS ? 1 : failures + 1;
      if (!isWorthAnotherTry(error, failures)) throw error;
      await pause(pauseBefore(failures + 1, timing), undefined, { signal }).catch(() => undefined);
    }
  }
}

/** New entries as they come; over when the log has some that did not come. */
async function* live(
  { connection, names, timing, leader, walk, watch }: FollowOptions,
  passed: Passed,
  signal: AbortSignal,
): AsyncGenerator<LoggedEntry, void, undefined> {
  if (signal.aborted) return;
  const client = connection.current;
  const subscription = client.subscribeToAll({
    fromPosition: passed.last === null ? 'start' : logPositionOf(passed.last),
    filter: streamNameFilter({ prefixes: [...names.prefixes] }),
    requiresLeader: leader,
  });
  const events = new LiveEvents(subscription);
  try {
    if (!(await events.stands(signal, timing.readMs)) && !signal.aborted) {
      connection.renew(client);
      throw new NoAnswerInTime(timing.readMs);
    }
    for (let quiet = timing.silenceMs; ;) {
      const event: ServerEvent | typeof SILENCE = await events.next(signal, quiet);
      if (signal.aborted) return;
      if (event === SILENCE) {
        for await (const missed of walk.forwards(passed.last, null, 1, signal)) if (missed.position) return;
        quiet = Math.min(quiet * 2, timing.silenceMs * LONGEST_QUIET);
        continue;
      }
      quiet = timing.silenceMs;
      const position = positionOf(event);
      // Looked at before it is passed: where looking fails, it is to come again.
      const entry = await watch.isEntry(event);
      if (passed.add(position) && entry) yield { position, event };
    }
  } finally {
    await events.end();
  }
}

/** What this engine found wrong stays wrong; so does what the server decided. */
function isWorthAnotherTry(error: unknown, failures: number): boolean {
  if (error instanceof EventStoreError || error instanceof RangeError) return false;
  const fault = faultOf(error);
  return fault === 'unsent' || fault === 'unsure' || (fault === 'odd' && failures < ODD_FAILURES);
}
