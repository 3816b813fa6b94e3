import { type ProposedEvent } from '../log/record.js';
import { CallFailed, requiredMetadataMissing, unexpected } from './errors.js';
import { uuidText } from './uuid.js';
import type shared from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';

/** What Append's and BatchAppend's proposed messages have in common. */
interface ProposedMessage {
  getId(): shared.UUID | undefined;
  getMetadataMap(): { get(name: string): string | undefined };
  getData_asU8(): Uint8Array;
  getCustomMetadata_asU8(): Uint8Array;
}

/** The event that a message proposes. @throws {CallFailed} without an id, `type` or `content-type` */
export function proposedEvent(message: ProposedMessage): ProposedEvent {
  const fields = message.getMetadataMap();
  const type = required('type');
  const contentType = required('content-type');
  const id = uuidText(message.getId());
  if (id === undefined) throw new CallFailed(unexpected());
  return {
    id,
    type,
    contentType,
    data: copy(message.getData_asU8()),
    metadata: copy(message.getCustomMetadata_asU8()),
  };

  function required(name: string): string {
    const value = fields.get(name);
    if (value === undefined) throw new CallFailed(requiredMetadataMissing(name));
    return value;
  }
}

/** Bytes of data and metadata, and two for each character of the type: what counts against the limit of an append. */
export const sizeOf = ({ type, data, metadata }: ProposedEvent): number =>
  data.length + metadata.length + 2 * type.length;

/** The message's bytes are a view of the whole frame, which would be kept as long as the event. */
const copy = (bytes: Uint8Array): Buffer => Buffer.from(bytes);
