import { Metadata, type StatusObject, status } from '@grpc/grpc-js';

/** How a call ends without success: a status, and trailers that say which exception it was. */
export type Failure = Pick<StatusObject, 'code' | 'details'> & { readonly metadata?: Metadata };

/** A failure on its way to the caller. */
export class CallFailed extends Error {
  constructor(readonly failure: Failure) {
    super(failure.details);
  }
}

const withTrailers = (code: status, details: string, trailers: Readonly<Record<string, string>>): Failure => {
  const metadata = new Metadata();
  for (const [name, value] of Object.entries(trailers)) metadata.set(name, value);
  return { code, details, metadata };
};

export const invalidArgument = (details: string): Failure => ({ code: status.INVALID_ARGUMENT, details });

/** What the server's gRPC framework says of whatever it does not expect. */
export const unexpected = (): Failure => ({ code: status.UNKNOWN, details: 'Exception was thrown by handler.' });

export const invalidPosition = (): Failure => ({ code: status.UNKNOWN, details: 'Unexpected ReadAllResult: Error' });

export const unavailable = (): Failure => ({ code: status.UNAVAILABLE, details: 'Server Is Not Ready' });

export const timedOut = (what: string): Failure => ({ code: status.ABORTED, details: `Operation timed out: ${what}` });

export const notLeader = (host: string, port: number): Failure =>
  withTrailers(status.NOT_FOUND, 'Leader info available', {
    exception: 'not-leader',
    'leader-endpoint-host': host,
    'leader-endpoint-port': String(port),
  });

export const streamDeleted = (stream: string): Failure =>
  withTrailers(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, {
    exception: 'stream-deleted',
    'stream-name': stream,
  });

export const wrongExpectedVersion = (what: string, stream: string, expected: bigint, actual: number): Failure =>
  withTrailers(
    status.FAILED_PRECONDITION,
    `${what} failed due to WrongExpectedVersion. Stream: ${stream}, Expected version: ${expected}, Actual version: ${actual}`,
    {
      exception: 'wrong-expected-version',
      'stream-name': stream,
      'expected-version': String(expected),
      'actual-version': String(actual),
    },
  );

export const maxAppendSizeExceeded = (limit: number): Failure =>
  withTrailers(status.INVALID_ARGUMENT, `Maximum Append Size of ${limit} Exceeded.`, {
    exception: 'maximum-append-size-exceeded',
    'maximum-append-size': String(limit),
  });

export const requiredMetadataMissing = (name: string): Failure =>
  withTrailers(status.INVALID_ARGUMENT, `Required Metadata Property '${name}' is missing`, {
    exception: 'missing-required-metadata-property',
    'required-metadata-properties': 'type,content-type',
  });
