import { randomUUID } from 'node:crypto';
import { CallFailed, streamDeleted } from '../wire/errors.js';
import { type ReadRequest } from '../wire/read-request.js';
import { caughtUpResponse, checkpointResponse, confirmationResponse } from '../wire/read-responses.js';
import { eventOrCancelled } from './cancellable.js';
import { Followed } from './followed.js';
import { type Here } from './here.js';
import { type Outlet, type ReadCall } from './outlet.js';
import { saysWhereCaughtUp } from './versions.js';

/** A subscription: what is there already, the word that it caught up, and then whatever is written. */
export async function subscribe(here: Here, call: ReadCall, outlet: Outlet, request: ReadRequest): Promise<void> {
  const { log, options } = here.cluster;
  const followed = new Followed(log, request);
  const every = request.filter?.checkpointEvery;
  const stop = log.follow(() => call.emit('test-server:more'));
  try {
    await outlet.message(confirmationResponse(randomUUID()));
    let considered = 0;
    let live = followed.isAtEnd;
    let caughtUp = false;
    while (!outlet.closed) {
      for (const { record, wanted } of followed.next()) {
        if (wanted) await outlet.event(record);
        if (outlet.closed) return;
        considered += 1;
        if (every === undefined || considered < every) continue;
        considered = 0;
        await outlet.message(checkpointResponse(record.position));
      }
      if (followed.tombstone !== undefined) return await endWithTombstone();
      if (!live && every !== undefined && followed.position > 0n)
        await outlet.message(checkpointResponse(followed.position));
      live = true;
      if (!followed.isAtEnd) continue;
      if (!caughtUp && (options.caughtUp ?? true))
        await outlet.message(caughtUpResponse(saysWhereCaughtUp(options) ? followed.at : 'unsaid'));
      caughtUp = true;
      if (followed.isAtEnd) await eventOrCancelled(call, 'test-server:more');
    }
  } finally {
    stop();
  }

  async function endWithTombstone(): Promise<void> {
    const { tombstone } = followed;
    if (tombstone === undefined) return;
    await outlet.event(tombstone);
    throw new CallFailed(streamDeleted(tombstone.stream));
  }
}
