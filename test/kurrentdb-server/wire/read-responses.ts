import streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import timestamps from 'google-protobuf/google/protobuf/timestamp_pb.js';
import { revisionText } from '../log/record.js';
import { type LoggedRecord } from '../types.js';
import { streamIdentifier } from './stream-name.js';
import { uuidAsHalves, uuidAsText } from './uuid.js';

/** How the reader wants ids: as text or as two numbers. */
export type UuidForm = 'text' | 'halves';

/** .NET ticks (100 ns) since 1970, as the server states when a record was written. */
const ticksOf = (milliseconds: number): string => `${milliseconds}0000`;

export function eventResponse(record: LoggedRecord, form: UuidForm): streams.ReadResp {
  const position = record.position.toString();
  const recorded = new streams.ReadResp.ReadEvent.RecordedEvent()
    .setId(form === 'text' ? uuidAsText(record.id) : uuidAsHalves(record.id))
    .setStreamIdentifier(streamIdentifier(record.stream))
    .setStreamRevision(revisionText(record))
    .setCommitPosition(position)
    .setPreparePosition(position)
    .setData(record.data)
    .setCustomMetadata(record.metadata);
  const fields = recorded.getMetadataMap();
  fields.set('type', record.type);
  fields.set('created', ticksOf(record.created));
  fields.set('content-type', record.contentType);
  return new streams.ReadResp().setEvent(
    new streams.ReadResp.ReadEvent().setEvent(recorded).setCommitPosition(position),
  );
}

export const confirmationResponse = (id: string): streams.ReadResp =>
  new streams.ReadResp().setConfirmation(new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId(id));

export const streamNotFoundResponse = (stream: string): streams.ReadResp =>
  new streams.ReadResp().setStreamNotFound(
    new streams.ReadResp.StreamNotFound().setStreamIdentifier(streamIdentifier(stream)),
  );

export const checkpointResponse = (position: bigint): streams.ReadResp =>
  new streams.ReadResp().setCheckpoint(
    new streams.ReadResp.Checkpoint()
      .setCommitPosition(position.toString())
      .setPreparePosition(position.toString())
      .setTimestamp(now()),
  );

/** Where a subscription caught up. Older servers say only that it did. */
export type CaughtUpAt = { readonly revision: number } | { readonly position: bigint } | 'unsaid';

export function caughtUpResponse(at: CaughtUpAt): streams.ReadResp {
  const caughtUp = new streams.ReadResp.CaughtUp();
  if (at !== 'unsaid') caughtUp.setTimestamp(now());
  if (at !== 'unsaid' && 'revision' in at && at.revision >= 0) caughtUp.setStreamRevision(String(at.revision));
  if (at !== 'unsaid' && 'position' in at && at.position > 0n) {
    const position = new streams.ReadResp.Position();
    position.setCommitPosition(at.position.toString()).setPreparePosition(at.position.toString());
    caughtUp.setPosition(position);
  }
  return new streams.ReadResp().setCaughtUp(caughtUp);
}

const now = (): timestamps.Timestamp => timestamps.Timestamp.fromDate(new Date());

export const firstPositionResponse = (revision: number): streams.ReadResp =>
  new streams.ReadResp().setFirstStreamPosition(String(revision));

export const lastPositionResponse = (revision: number): streams.ReadResp =>
  new streams.ReadResp().setLastStreamPosition(String(revision));
