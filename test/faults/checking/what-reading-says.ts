import { EventStoreError, type EventStore } from '#lib/event-store/index.js';
import { type Ground, openGround } from '../writing/ground.js';
import { type ReadLog } from './read-log.js';
import { verify } from './verifying.js';

/** What came of reading a ledger that may be damaged. */
export interface Reading {
  /** Who noticed anything, in words to be counted. */
  readonly notes: readonly string[];
  /** Promises that were broken: a wrong answer that nobody noticed, or an error nobody can understand. */
  readonly faults: readonly string[];
}

/**
 * Reads a ledger in each way there is and verifies it, against what it ought to hold. Reading may be wrong without a word only
 * where verifying says so.
 */
export async function whatReadingSays(ground: Ground, log: ReadLog): Promise<Reading> {
  const faults: string[] = [];
  const outcomes = await Promise.all(waysToRead(log).map((read) => attempt(ground, read, faults)));
  const verified = await verifying(ground, faults);
  const isLoud = outcomes.some((outcome) => outcome === 'loud');
  const isWrong = outcomes.some((outcome) => outcome === 'wrong');
  if (isWrong && verified === 'nothing') faults.push('a reading was wrong, and neither it nor verifying said so');
  if (isWrong) return { notes: [isLoud ? 'noticed by reading and by verifying' : 'noticed by verifying only'], faults };
  if (isLoud)
    return { notes: [verified === 'found' ? 'noticed by reading and by verifying' : 'noticed by reading'], faults };
  return { notes: [verified === 'found' ? 'noticed by verifying only' : 'without effect'], faults };
}

type Outcome = 'right' | 'wrong' | 'loud';
type Read = (store: EventStore) => Promise<boolean>;

/** Each says whether what it read is what was written. */
function waysToRead({ events, bytes }: ReadLog): Read[] {
  const texts = events.map((event) => JSON.stringify(event));
  const streams = [...new Set(events.map(({ stream }) => stream))];
  const same = async (items: AsyncIterable<unknown>, expected: readonly unknown[]) => {
    let count = 0;
    for await (const item of items) if (item !== expected[count++]) return false;
    return count === expected.length;
  };
  return [
    (store) => same(mapped(store.readAll(), JSON.stringify), texts),
    (store) => same(mapped(store.readAll({ direction: 'backwards' }), JSON.stringify), texts.toReversed()),
    (store) =>
      same(
        mapped(store.readBytes(), (entry) => Buffer.from(entry.bytes).toString('latin1')),
        bytes.map((entry) => Buffer.from(entry).toString('latin1')),
      ),
    async (store) => (await store.head()) === (events.at(-1)?.position ?? null),
    ...streams.map((stream): Read => (store) => {
      const own = texts.filter((_, index) => events[index]?.stream === stream);
      return same(mapped(store.readStream(stream), JSON.stringify), own);
    }),
  ];
}

async function* mapped<From, To>(items: AsyncIterable<From>, map: (item: From) => To): AsyncGenerator<To> {
  for await (const item of items) yield map(item);
}

async function attempt(ground: Ground, read: Read, faults: string[]): Promise<Outcome> {
  let store: EventStore | undefined;
  try {
    store = await openGround(ground);
    return (await read(store)) ? 'right' : 'wrong';
  } catch (error) {
    if (!(error instanceof EventStoreError)) faults.push(`reading fails with ${String(error)}`);
    return 'loud';
  } finally {
    await store?.close();
  }
}

async function verifying(ground: Ground, faults: string[]): Promise<'found' | 'nothing'> {
  try {
    return (await verify(ground)).ok ? 'nothing' : 'found';
  } catch (error) {
    if (!(error instanceof EventStoreError)) faults.push(`verifying fails with ${String(error)}`);
    return 'found';
  }
}
