import { type sendUnaryData } from '@grpc/grpc-js';
import { type Written } from '../log/writer.js';
import { type Failure, CallFailed, timedOut } from '../wire/errors.js';
import { type AnyCall, type Here } from './here.js';
import { later } from './later.js';
import { writeUnderFault } from './write-under-fault.js';

/** A write with one answer: Append, Delete, Tombstone. `answer` makes the response or says how it failed. */
export function unaryWrite<Response>(
  here: Here,
  call: AnyCall,
  send: sendUnaryData<Response>,
  write: () => Written,
  answer: (written: Written) => Response | CallFailed,
): void {
  const outcome = writeUnderFault(here, call, call.getPeer(), write);
  switch (outcome.does) {
    case 'answer':
      return later(outcome.later, () => reply(outcome.written));
    case 'fail':
      return fail(outcome.failure);
    case 'time-out':
      return fail(timedOut('Commit phase timeout.'));
    case 'hang':
      if (outcome.ms !== undefined) later(outcome.ms, () => (call.cancelled ? undefined : reply(write())));
      return;
    case 'nothing':
      return;
  }

  function reply(written: Written): void {
    const response = answer(written);
    if (response instanceof CallFailed) fail(response.failure);
    else send(null, response);
  }

  function fail(failure: Failure): void {
    send(failure, null);
  }
}
