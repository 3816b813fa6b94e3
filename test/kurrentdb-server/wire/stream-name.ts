import shared from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';
import { CallFailed, unexpected } from './errors.js';

/** The name that an identifier holds. @throws {CallFailed} when there is none */
export function streamNameOf(identifier: shared.StreamIdentifier | undefined): string {
  const name = identifier === undefined ? '' : Buffer.from(identifier.getStreamName_asU8()).toString('utf8');
  if (name === '') throw new CallFailed(unexpected());
  return name;
}

export const streamIdentifier = (name: string): shared.StreamIdentifier =>
  new shared.StreamIdentifier().setStreamName(Buffer.from(name, 'utf8'));
