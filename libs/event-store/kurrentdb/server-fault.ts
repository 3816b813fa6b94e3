import { NoAnswerInTime } from './in-time.js';

/**
 * What a failed call means:
 * `unsent` – it did not reach a server that acts on it; `unsure` – it may have; `odd` – the server failed at it;
 * the others are the server's decisions, which no further try would change.
 */
export type Fault =
  'unsent' | 'unsure' | 'odd' | 'wrong-revision' | 'deleted' | 'absent' | 'denied' | 'too-large' | 'refused';

/** By the client's own types of error. Compared as text: classes are not the same in every copy of the module. */
const BY_TYPE: Readonly<Record<string, Fault>> = {
  'wrong-expected-version': 'wrong-revision',
  'stream-deleted': 'deleted',
  'stream-tombstoned': 'deleted',
  'stream-not-found': 'absent',
  'access-denied': 'denied',
  'maximum-append-size-exceeded': 'too-large',
  'append-record-size-exceeded': 'too-large',
  'transaction-max-size-exceeded': 'too-large',
  'invalid-argument': 'refused',
  'missing-required-metadata-property': 'refused',
  unsupported: 'refused',
  // Said of one append it ends the client's one stream of appends, and with it others that may be written.
  'not-leader': 'unsure',
  unavailable: 'unsure',
  timeout: 'unsure',
  'deadline-exceeded': 'unsure',
  cancelled: 'unsure',
};

/** By the status code of gRPC, for errors that the client passes on as they come. */
const BY_CODE: Readonly<Record<number, Fault>> = {
  1: 'unsure',
  3: 'refused',
  4: 'unsure',
  7: 'denied',
  12: 'refused',
  14: 'unsure',
  16: 'denied',
};

/** Said by the client when there was no connection to send anything on. */
const NO_CONNECTION = /Failed to discover|No connection established|ECONNREFUSED|ENOTFOUND|Name resolution failed/;
const TOO_LARGE = /message larger than max/i;

/** @param error whatever a call of the client rejected with */
export function faultOf(error: unknown): Fault {
  const { type, code, message } = partsOf(error);
  if (error instanceof NoAnswerInTime) return 'unsure';
  if (NO_CONNECTION.test(message)) return 'unsent';
  if (TOO_LARGE.test(message)) return 'too-large';
  return BY_TYPE[type] ?? BY_CODE[code] ?? 'odd';
}

/** Whether another try may have another outcome. */
export const isPassing = (fault: Fault): boolean => fault === 'unsent' || fault === 'unsure' || fault === 'odd';

/** What the client or the server said, for a sentence; it holds no credentials. */
export const reasonOf = (error: unknown): string => {
  const { type, message } = partsOf(error);
  return (message || type || 'no reason given').slice(0, 200).replace(/\.$/, '');
};

function partsOf(error: unknown): { type: string; code: number; message: string } {
  const { type, code, message } = (typeof error === 'object' && error !== null ? error : {}) as Record<string, unknown>;
  return {
    type: typeof type === 'string' ? type : '',
    code: typeof code === 'number' ? code : -1,
    message: typeof message === 'string' ? message : '',
  };
}
