import { expect, it } from '@jest/globals';
import { collect } from '../contract/fixture.js';
import { Connection } from './connection.js';
import { KnownIds } from './known-ids.js';
import { parseLedgerUrl } from './ledger-url.js';
import { type ServerEvent } from './server-event.js';
import { ServerPages } from './server-pages.js';
import { StreamNames } from './stream-names.js';
import { StreamWalk } from './stream-walk.js';
import { DEFAULT_TIMING } from './timing.js';

const names = new StreamNames('minutebook', 'entries');
const eventAt = (revision: bigint): ServerEvent => ({
  streamId: 'minutebook/note-1',
  revision,
  id: '',
  type: 'Noted',
  isJson: false,
  data: new Uint8Array(),
});

/** A server that removed a stream's first events for good and does not say so in its metadata any more. */
class Scavenged extends ServerPages {
  constructor() {
    const connection = new Connection(parseLedgerUrl('kurrentdb://127.0.0.1:1?tls=false'));
    super({ connection, names, timing: DEFAULT_TIMING, leader: true, signal: new AbortController().signal });
  }

  override stream(name: string, from: number | null): Promise<ServerEvent[] | null> {
    if (name.startsWith('$$')) return Promise.resolve(null);
    return Promise.resolve(from === null ? [eventAt(4n), eventAt(3n)] : []);
  }
}

it('a walk backwards from a revision that is gone, in a stream that goes on after it, says so and ends', async () => {
  const walk = new StreamWalk(new Scavenged(), names, new KnownIds());
  const events = walk.events('note-1', { low: 0, high: 1, direction: 'backwards', limit: 10 });
  await expect(collect(events)).rejects.toMatchObject({ name: 'StreamTruncated', message: /revision 1 is not there/ });
});
