import { expect, it } from '@jest/globals';
import { KurrentDBClient, NO_STREAM } from '@kurrent/kurrentdb-client';
import { Connection } from './connection.js';
import { parseLedgerUrl } from './ledger-url.js';
import { type AppendRequest, sendAppend } from './send-append.js';
import { DEFAULT_TIMING } from './timing.js';

const URL = 'kurrentdb://127.0.0.1:1?tls=false';

/** A connection to a server that fails each append in another way. */
class Failing extends Connection {
  private readonly failing;

  constructor(failures: readonly object[]) {
    super(parseLedgerUrl(URL));
    const left = [...failures];
    this.failing = Object.assign(KurrentDBClient.connectionString(URL), {
      appendToStream: () => Promise.reject(Object.assign(new Error('failed'), left.shift())),
    });
  }

  override get current(): KurrentDBClient {
    return this.failing;
  }
}

const request: AppendRequest = { stream: 'note-1', name: 'minutebook/note-1', state: NO_STREAM, events: [] };
const send = (...failures: object[]) => sendAppend(new Failing(failures), { ...DEFAULT_TIMING, pauseMs: 1 }, request);

const LOST = { code: 14, type: 'unavailable' };
const REFUSALS = [{ type: 'access-denied' }, { type: 'maximum-append-size-exceeded' }, { code: 12, type: 'unknown' }];

it.each(REFUSALS)('a first try that is refused (%j) is told as refused', async (refusal) => {
  await expect(send(refusal)).rejects.toMatchObject(refusal);
});

it.each(REFUSALS)('a refusal (%j) says nothing of a try before whose answer was lost', async (refusal) => {
  for (const lost of [LOST, { type: 'not-leader' }])
    await expect(send(lost, refusal)).rejects.toMatchObject({ name: 'AppendOutcomeUnknown', stream: 'note-1' });
});

it.each([{ type: 'wrong-expected-version' }, { type: 'stream-deleted' }])(
  'how the stream is now (%j) tells of all tries',
  async (answer) => expect(send(LOST, answer)).rejects.toMatchObject(answer),
);
