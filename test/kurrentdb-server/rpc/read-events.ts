import { everything } from '../log/filter.js';
import { isSoftDeleted } from '../log/metadata.js';
import { recordsOfAll, recordsOfStream } from '../log/records-to-read.js';
import { visibleOf } from '../log/visible.js';
import { type ReadRequest } from '../wire/read-request.js';
import { firstPositionResponse, lastPositionResponse, streamNotFoundResponse } from '../wire/read-responses.js';
import { type Here } from './here.js';
import { type Outlet } from './outlet.js';

/** A read of so many events. @throws {CallFailed} when a fault has it so */
export async function readEvents(here: Here, outlet: Outlet, request: ReadRequest): Promise<void> {
  const { log } = here.cluster;
  const { of, backwards, filter, compatibility } = request;
  const stream = of.all ? undefined : log.stream(of.stream);
  if (!of.all && (stream === undefined || stream.records.length === 0 || isSoftDeleted(log, of.stream))) {
    await outlet.message(streamNotFoundResponse(of.stream));
    return outlet.end();
  }
  const records = of.all
    ? recordsOfAll(log, of.from, backwards, filter?.wanted ?? everything)
    : recordsOfStream(log, of.stream, of.from, backwards);

  const sent = await send(outlet, records, Number(request.count));
  if (!of.all && compatibility >= 1) {
    const { first } = visibleOf(log, of.stream);
    if (sent === 0 && !backwards && typeof of.from === 'bigint' && of.from < first)
      await outlet.message(firstPositionResponse(first));
    await outlet.message(lastPositionResponse((stream?.records.length ?? 0) - 1));
  }
  await outlet.end();
}

async function send(outlet: Outlet, records: Iterable<Parameters<Outlet['event']>[0]>, count: number): Promise<number> {
  let sent = 0;
  if (count === 0) return sent;
  for (const record of records) {
    await outlet.event(record);
    sent += 1;
    if (sent >= count || outlet.closed) break;
  }
  return sent;
}
