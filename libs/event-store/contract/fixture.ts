import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach } from '@jest/globals';
import { type Appended, type CaughtUp, type EventStore, type LogRange } from '../event-store.js';
import { type Position, type RecordedEvent } from '../event.js';
import { type Engine, type StoreHarness } from './harness.js';
import { noted } from './noted.js';

export { noted };

/** An empty ledger for every case, with what most cases do to it. */
export class Fixture {
  /** The store under test. */
  store!: EventStore;
  /** Where its log stood before the case; an engine on a shared server has a past. */
  base!: Position | null;
  private harness!: StoreHarness;
  private opened: EventStore[] = [];

  constructor(readonly engine: Engine) {
    beforeEach(async () => {
      this.harness = await engine.harness();
      this.store = await this.open();
      this.base = await this.store.head();
    });
    afterEach(async () => {
      await Promise.all(this.opened.splice(0).map((store) => store.close()));
      await this.harness.dispose();
    });
  }

  /** One more store over the same ledger. */
  async open(): Promise<EventStore> {
    const store = await this.harness.open();
    this.opened.push(store);
    return store;
  }

  async reopen(): Promise<EventStore> {
    await this.store.close();
    return (this.store = await this.open());
  }

  readonly spawnWriter: StoreHarness['spawnWriter'] = (job) => this.harness.spawnWriter(job);

  /** Appends so many events to a new stream, one at a time or together. */
  async seed(stream: string, count: number): Promise<Appended> {
    return this.store.append(
      stream,
      'no-stream',
      Array.from({ length: count }, (_, number) => noted({ number })),
    );
  }

  stream(name: string, range?: Parameters<EventStore['readStream']>[1]): Promise<RecordedEvent[]> {
    return collect(this.store.readStream(name, range));
  }

  /** The log since the case began. */
  log(range: LogRange = {}): Promise<RecordedEvent[]> {
    return collect(this.store.readAll({ after: this.base, ...range }));
  }
}

/** A stream name that no other case uses. */
export const newStream = (): string => `note-${randomUUID()}`;

export async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

export const idsOf = (events: readonly { readonly id: string }[]): string[] => events.map(({ id }) => id);
export const revisionsOf = (events: readonly RecordedEvent[]): number[] => events.map(({ revision }) => revision);
export const isCaughtUp = (item: RecordedEvent | CaughtUp): item is CaughtUp => 'caughtUp' in item;

/** Takes items until one satisfies the condition, then stops; the last one is in the list. */
export async function takeUntil<Item>(items: AsyncIterable<Item>, enough: (item: Item) => boolean): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) {
    list.push(item);
    if (enough(item)) break;
  }
  return list;
}

/** All items of a subscription once it ends, and a wait until it has caught up. */
export function watched(items: AsyncIterable<RecordedEvent | CaughtUp>): {
  readonly all: Promise<(RecordedEvent | CaughtUp)[]>;
  readonly caughtUp: Promise<void>;
} {
  let hasCaughtUp = () => undefined as unknown;
  const caughtUp = new Promise<void>((resolve) => (hasCaughtUp = () => resolve()));
  const all = (async () => {
    const list: (RecordedEvent | CaughtUp)[] = [];
    for await (const item of items) {
      list.push(item);
      if (isCaughtUp(item)) hasCaughtUp();
    }
    return list;
  })();
  return { all, caughtUp };
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
