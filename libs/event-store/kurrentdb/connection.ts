import { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { StoreUnavailable } from '../errors.js';
import { closeChannel, watchChannel } from './close-channel.js';
import { inTime } from './in-time.js';
import { type LedgerUrl } from './ledger-url.js';
import { reasonOf } from './server-fault.js';

/** How long to wait for a client to end its calls, in milliseconds. */
const DISPOSE_MS = 2_000;
/** Of what the client says when it cannot be made, what is of certificates and not of the URL. */
const OF_FILES = /certificate|userCertFile|userKeyFile|PEM|ENOENT|EACCES|EISDIR/;
/** Counts the clients of this process. */
let made = 0;

/** One client of a server at a time, replaced by a new one when it hangs. It connects at its first call. */
export class Connection {
  private client: KurrentDBClient | null = null;
  private readonly ending = new Set<Promise<void>>();

  constructor(private readonly url: LedgerUrl) {}

  /** @throws {StoreUnavailable} when the client cannot be made, such as for want of a certificate's file */
  get current(): KurrentDBClient {
    return (this.client ??= this.connect());
  }

  /** Gives a client up, unless that was done already; its open calls are cancelled, and the next call is another's. */
  renew(stale: KurrentDBClient): void {
    if (this.client !== stale) return;
    this.client = null;
    const ended: Promise<void> = inTime(end(stale), DISPOSE_MS)
      // A call that will not end has no connection any more that matters to anyone.
      .catch(() => undefined)
      .finally(() => this.ending.delete(ended));
    this.ending.add(ended);
  }

  /** Ends the client and waits, within bounds, until all that were given up have ended. */
  async dispose(): Promise<void> {
    if (this.client !== null) this.renew(this.client);
    await Promise.all(this.ending);
  }

  private connect(): KurrentDBClient {
    // gRPC shares one connection among clients whose settings are all the same, also with one that hangs: a millisecond
    // more between two signs of life makes this client's another.
    const keepAlive = this.url.keepAliveMs + (made++ % 5_000);
    try {
      const client = KurrentDBClient.connectionString(`${this.url.connection}&keepAliveInterval=${keepAlive}`);
      watchChannel(client);
      return client;
    } catch (error) {
      // Most of its errors hold the whole connection string: neither these nor a cause are passed on.
      const said = reasonOf(error);
      const why = OF_FILES.test(said) && !said.includes('://') ? said : 'the URL is not understood';
      throw new StoreUnavailable(
        `The client of KurrentDB cannot be made: ${why}. Check the URL and the files it names; in a user or a password write what is neither a letter nor a digit as %XX.`,
      );
    }
  }
}

async function end(client: KurrentDBClient): Promise<void> {
  await client.dispose();
  await closeChannel(client);
}
