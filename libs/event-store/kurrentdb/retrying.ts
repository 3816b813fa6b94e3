import { setTimeout as pause } from 'node:timers/promises';
import { type KurrentDBClient } from '@kurrent/kurrentdb-client';
import { type Connection } from './connection.js';
import { inTime, NoAnswerInTime, NoLongerWanted } from './in-time.js';
import { faultOf, isPassing } from './server-fault.js';
import { pauseBefore, type Timing } from './timing.js';

/**
 * Tries what does no harm when it is done twice, with growing pauses, until it succeeds, the server decides against it,
 * or the time for it is over. The first failure may be the connection's: from the second on each try has a new one.
 *
 * @throws {NoLongerWanted} when the signal aborts
 * @throws what the last try rejected with
 */
export async function retrying<Result>(
  connection: Connection,
  timing: Timing,
  signal: AbortSignal,
  call: (client: KurrentDBClient) => Promise<Result>,
): Promise<Result> {
  const until = performance.now() + timing.readForMs;
  for (let attempt = 2; ; attempt++) {
    if (signal.aborted) throw new NoLongerWanted();
    const client = connection.current;
    try {
      return await inTime(call(client), timing.readMs, signal);
    } catch (error) {
      if (error instanceof NoLongerWanted || !isPassing(faultOf(error))) throw error;
      if (error instanceof NoAnswerInTime || attempt > 2) connection.renew(client);
      const wait = pauseBefore(attempt, timing);
      if (performance.now() + wait >= until) throw error;
      await inTime(pause(wait), wait + 1_000, signal);
    }
  }
}
