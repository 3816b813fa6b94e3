import { afterEach } from '@jest/globals';
import { type BinaryEventType, type EventData, KurrentDBClient, binaryEvent } from '@kurrent/kurrentdb-client';
import { randomUUID } from 'node:crypto';
import { startTestServer } from '../index.js';
import { type TestServer, type TestServerOptions } from '../types.js';

const toEnd: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const end of toEnd.splice(0).reverse()) await end();
});

/** A server and a client of it, both ended after the test. */
export async function running(
  options: TestServerOptions = {},
): Promise<{ server: TestServer; client: KurrentDBClient }> {
  const server = await startTestServer(options);
  toEnd.push(() => server.stop());
  return { server, client: clientOf(server.url) };
}

/** Another client, ended after the test. The client's own pause before its first read is cut short. */
export function clientOf(url: string): KurrentDBClient {
  const client = KurrentDBClient.connectionString(`${url}&discoveryInterval=10`);
  toEnd.push(() => client.dispose());
  return client;
}

/** An event whose content is `text`. */
export const noted = (text: string, id: string = randomUUID(), type = 'Noted'): EventData<BinaryEventType> =>
  binaryEvent({ id, type, data: Buffer.from(text) });

/** So many events, `0` to `count - 1`. */
export const notes = (count: number): EventData<BinaryEventType>[] =>
  Array.from({ length: count }, (_, index) => noted(String(index)));

/** Something that a read or a subscription gives. */
interface Resolved {
  readonly event?: {
    readonly streamId: string;
    readonly revision: bigint;
    readonly type: string;
    readonly data: unknown;
    readonly position?: { readonly commit: bigint };
  };
}

/** `stream@revision=content` of each, up to so many. */
export async function told(events: AsyncIterable<Resolved>, upTo = Infinity): Promise<string[]> {
  const texts: string[] = [];
  for await (const { event } of events) {
    if (event === undefined) throw new Error('A link that leads nowhere.');
    const content = event.data instanceof Uint8Array ? Buffer.from(event.data).toString() : JSON.stringify(event.data);
    texts.push(`${event.streamId}@${event.revision}=${content}`);
    if (texts.length >= upTo) break;
  }
  return texts;
}

/** Takes everything there is, telling after each how many there were. */
export async function counting(events: AsyncIterable<unknown>, counted: (count: number) => void): Promise<void> {
  const reading = events[Symbol.asyncIterator]();
  for (let count = 1; (await reading.next()).done !== true; count += 1) counted(count);
}

/** What a call was rejected with: its type and, where it has them, what it says of revisions. */
export async function refusal(call: Promise<unknown>): Promise<Record<string, unknown>> {
  const error = (await call.then(
    () => ({ type: 'none: it succeeded' }),
    (reason: unknown) => reason,
  )) as Record<string, unknown>;
  const { type, code, actualState, expectedState, leader, maxAppendSize } = error;
  const said = {
    type,
    code,
    actualState: text(actualState),
    expectedState: text(expectedState),
    leader,
    maxAppendSize,
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

const text = (value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);

/** Waits until something holds. @throws after ten seconds */
export async function until(holds: () => boolean): Promise<void> {
  const end = Date.now() + 10_000;
  while (!holds()) {
    if (Date.now() > end) throw new Error('What was waited for did not come.');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
