import { randomUUID } from 'node:crypto';
import { binaryEvent, NO_STREAM } from '@kurrent/kurrentdb-client';
import { type CopyableLog } from '../copyable-log.js';
import { WrongExpectedRevision } from '../errors.js';
import { filedEvent } from '../filed-event.js';
import { type FiledEntry } from '../filed-entry.js';
import { Connection } from './connection.js';
import { explain } from './explain.js';
import { KurrentEventStore } from './kurrent-event-store.js';
import { parseLedgerUrl, shownUrl } from './ledger-url.js';
import { runsOf } from './runs-of.js';
import { assertPutAt, sendAppend, type Sent } from './send-append.js';
import { faultOf } from './server-fault.js';
import { type LedgerPart, StreamNames } from './stream-names.js';
import { deleted } from './stream-walk.js';
import { DEFAULT_TIMING } from './timing.js';

/**
 * A ledger on a KurrentDB, to be copied from or to. Entries are put in one after the other, so that the server's log has
 * them in the order they come in: what follows each other in one stream goes in one append.
 *
 * @throws {StoreUnavailable} a URL that is not understood
 */
export function openCopyableLedger({ url, part }: { readonly url: string; readonly part: LedgerPart }): CopyableLog {
  const parsed = parseLedgerUrl(url, false);
  const [names, shown] = [new StreamNames(parsed.ledger, part), shownUrl(url)];
  const store = new KurrentEventStore({
    url: parsed,
    shown,
    names,
    timing: DEFAULT_TIMING,
    clock: Date.now,
    readOnly: true,
    landmarks: [],
  });
  const connection = new Connection(parsed);

  async function put(run: readonly FiledEntry[]): Promise<void> {
    const events = run.map(filedEvent);
    const [first] = events;
    if (first === undefined) return;
    const { stream, revision } = first;
    let sent: Sent;
    try {
      sent = await sendAppend(connection, DEFAULT_TIMING, {
        stream,
        name: names.onServer(stream),
        state: revision === 0 ? NO_STREAM : BigInt(revision - 1),
        events: run.map(({ bytes }, index) =>
          binaryEvent({ id: randomUUID(), type: events[index]?.type ?? first.type, data: bytes }),
        ),
      });
    } catch (error) {
      if (faultOf(error) === 'deleted') throw deleted(stream);
      if (faultOf(error) !== 'wrong-revision') throw explain(error, shown);
      throw new WrongExpectedRevision(stream, revision === 0 ? 'no-stream' : revision - 1, null);
    }
    assertPutAt(sent, stream, revision + run.length - 1);
  }

  return {
    readFiled: () => store.readFiled(),
    async copyIn(entries) {
      for (const run of runsOf(entries)) await put(run);
    },
    async close() {
      await store.close();
      await connection.dispose();
    },
  };
}
