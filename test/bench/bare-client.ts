import { binaryEvent, KurrentDBClient, NO_STREAM, START, streamNameFilter } from '@kurrent/kurrentdb-client';
import { encodeEvent } from '#lib/event-store/canonical-bytes.js';
import { type Streams } from './workload.js';

/** The least that KurrentDB's client can do with the same bytes: no checks, no timers, nothing looked at. */
export class BareClient {
  private readonly client: KurrentDBClient;

  constructor(
    url: string,
    private readonly prefix: string,
  ) {
    this.client = KurrentDBClient.connectionString(`${url}&discoveryInterval=10`);
  }

  async appendInTurn(streams: Streams): Promise<void> {
    for (const { stream, events } of streams)
      for (const [revision, event] of events.entries()) {
        const recordedAt = new Date().toISOString();
        const data = encodeEvent({ ...event, stream, revision, recordedAt });
        await this.client.appendToStream(`${this.prefix}/${stream}`, binaryEvent({ type: event.type, data }), {
          streamState: revision === 0 ? NO_STREAM : BigInt(revision - 1),
        });
      }
  }

  async appendTogether(streams: Streams, writers: number): Promise<void> {
    await Promise.all(
      Array.from({ length: writers }, (_, writer) =>
        this.appendInTurn(streams.filter((_, index) => index % writers === writer)),
      ),
    );
  }

  async replay(): Promise<number> {
    let count = 0;
    const filter = streamNameFilter({ prefixes: [`${this.prefix}/`] });
    for await (const { event } of this.client.readAll({ fromPosition: START, filter })) count += event ? 1 : 0;
    return count;
  }

  async close(): Promise<void> {
    await this.client.dispose();
  }
}
