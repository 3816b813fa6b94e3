import { setTimeout as pause } from 'node:timers/promises';
import { type AppendResult, type AppendStreamState, type EventData } from '@kurrent/kurrentdb-client';
import { AppendOutcomeUnknown, StreamTruncated } from '../errors.js';
import { type Connection } from './connection.js';
import { inTime, NoAnswerInTime } from './in-time.js';
import { type Fault, faultOf, isPassing } from './server-fault.js';
import { pauseBefore, type Timing } from './timing.js';

/** What is sent, the same at every try: so the server recognises a try that it has already written. */
export interface AppendRequest {
  /** As the ledger calls it. */
  readonly stream: string;
  /** As the server calls it. */
  readonly name: string;
  /** Where the stream has to end. */
  readonly state: AppendStreamState;
  readonly events: readonly EventData[];
}

/** The server's answer, and whether it was given to the first try. */
export interface Sent {
  readonly result: AppendResult;
  readonly atOnce: boolean;
}

/** What the server refuses without having looked at the stream. */
const OF_THIS_TRY: ReadonlySet<Fault> = new Set<Fault>(['denied', 'refused', 'too-large', 'absent']);

/**
 * Sends an append until its outcome is known. The client's deadline holds on some of its paths only, and one hanging call
 * of its append stream holds up all others: so each try has a timer of ours, and a new connection when that runs out.
 *
 * @throws {AppendOutcomeUnknown} when no more tries are made and one may have been written
 * @throws what the last try rejected with, when the server decided, or no try can have reached it
 */
export async function sendAppend(connection: Connection, timing: Timing, request: AppendRequest): Promise<Sent> {
  const { stream, name, state, events } = request;
  const until = performance.now() + timing.appendForMs;
  let mayBeWritten = false;
  for (let attempt = 1; ; attempt++) {
    const client = connection.current;
    try {
      // `streamState` is the option's name: by any other the client appends wherever the stream may end.
      const result = await inTime(client.appendToStream(name, [...events], { streamState: state }), timing.appendMs);
      return { result, atOnce: attempt === 1 };
    } catch (error) {
      const fault = faultOf(error);
      // That the stream is elsewhere or gone tells of the tries before, too; any other refusal is of this one alone.
      if (mayBeWritten && OF_THIS_TRY.has(fault)) throw new AppendOutcomeUnknown(stream, { cause: error });
      if (!isPassing(fault)) throw error;
      mayBeWritten ||= fault !== 'unsent';
      if (error instanceof NoAnswerInTime || attempt > 1) connection.renew(client);
      const wait = pauseBefore(attempt + 1, timing);
      if (performance.now() + wait >= until)
        throw mayBeWritten ? new AppendOutcomeUnknown(stream, { cause: error }) : error;
      await pause(wait);
    }
  }
}

/**
 * A server goes on after a stream that was deleted as if it were none.
 *
 * @param revision where the last event of the append belongs
 * @throws {StreamTruncated} when the server put it elsewhere
 */
export function assertPutAt({ result }: Sent, stream: string, revision: number): void {
  const put = result.nextExpectedRevision;
  if (put !== BigInt(revision))
    throw new StreamTruncated(stream, `revision ${revision} was appended and the server put it at ${put}.`);
}
