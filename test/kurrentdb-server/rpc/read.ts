import { CallFailed, invalidPosition, streamDeleted } from '../wire/errors.js';
import { isReadable } from '../log/records-to-read.js';
import { type ReadRequest, readRequest } from '../wire/read-request.js';
import { failureOf } from './failing.js';
import { type Here } from './here.js';
import { Outlet, type ReadCall } from './outlet.js';
import { readEvents } from './read-events.js';
import { subscribe } from './subscribe.js';

/** Streams/Read: reads that end, and subscriptions, which do not. */
export const read =
  (here: Here) =>
  (call: ReadCall): void => {
    const { counters } = here.cluster;
    counters.called('Read');
    let request: ReadRequest;
    try {
      request = readRequest(call.request);
    } catch (error) {
      call.emit('error', failureOf(error));
      return;
    }
    const subscribes = request.count === 'subscription';
    counters.called(subscribes ? 'Read.subscription' : 'Read.events');
    const open = subscribes ? 'openSubscriptions' : 'openReads';
    counters[open] += 1;
    answer(here, call, request)
      .then(
        () => call.end(),
        (error: unknown) => call.emit('error', failureOf(error)),
      )
      .finally(() => (counters[open] -= 1));
  };

async function answer(here: Here, call: ReadCall, request: ReadRequest): Promise<void> {
  const outlet = new Outlet(here, call, request.count === 'subscription' ? 'subscribe' : 'read', request.uuids);
  await outlet.begin();
  if (here.refusesRead(call)) throw new CallFailed(here.notLeader());
  const { log } = here.cluster;
  const { of } = request;
  if (of.all && !isReadable(log, of.from)) throw new CallFailed(invalidPosition());
  if (!of.all && log.stream(of.stream)?.tombstone !== undefined) throw new CallFailed(streamDeleted(of.stream));
  await (request.count === 'subscription' ? subscribe(here, call, outlet, request) : readEvents(here, outlet, request));
}
