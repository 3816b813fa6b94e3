import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noted } from '#lib/event-store/contract/noted.js';
import { type EventStore, type FiledEntry } from '#lib/event-store/index.js';
import { openKurrentEventStore } from '#lib/event-store/kurrentdb/index.js';
import { openSqliteEventStore } from '#lib/event-store/sqlite/index.js';
import { filedLogOf, landmarksOf, type LedgerSeal, openLedgerSeal, verifyLedger, type VerifyLedger } from '../index.js';
import { OffsetStore } from './offset-store.js';
import { ORIGIN } from './sealed-book.js';

type FilingStore = EventStore & { readFiled(): AsyncIterable<FiledEntry> };

export interface SharedBookOptions {
  /** Where ledger and checkpoint stream lie, for all processes: a directory, or a ledger's URL on a KurrentDB. */
  readonly shared: string;
  /** The process's own data directory. */
  readonly data: string;
  /** Default `Date.now`. */
  readonly clock?: () => number;
  /** Default in the process's own directory. */
  readonly signingKey?: string;
}

/** One of several processes over one ledger, each with a data directory of its own, as over an engine on other machines. */
export class SharedBook {
  readonly store: FilingStore;
  readonly checkpoints: FilingStore;
  private opened: LedgerSeal | null = null;

  private constructor(readonly options: SharedBookOptions) {
    this.store = this.part('entries');
    this.checkpoints = this.part('checkpoints');
  }

  static async open(options: SharedBookOptions): Promise<SharedBook> {
    const book = new SharedBook(options);
    try {
      const { store, checkpoints } = book;
      const ledgerName = 'the ledger of all';
      book.opened = await openLedgerSeal({ ...options, store, checkpoints, origin: ORIGIN, ledgerName });
      return book;
    } catch (error) {
      await book.close();
      throw error;
    }
  }

  get seals(): LedgerSeal {
    if (this.opened === null) throw new Error('The book is not open.');
    return this.opened;
  }

  get logs() {
    return {
      log: filedLogOf(this.store, 'the ledger of all'),
      checkpoints: filedLogOf(this.checkpoints, 'the checkpoints of all'),
    };
  }

  verify(options: Partial<VerifyLedger> = {}) {
    return verifyLedger({ data: this.options.data, ...this.logs, ...options });
  }

  /** So many events, each of a stream of its own. */
  async record(count: number): Promise<void> {
    for (let number = 0; number < count; number += 1) {
      const event = noted({ number });
      await this.store.append(`note-${event.id}`, 'no-stream', [event]);
    }
  }

  async close(): Promise<void> {
    await this.opened?.close();
    await this.store.close();
    await this.checkpoints.close();
  }

  private part(part: 'entries' | 'checkpoints'): FilingStore {
    const { shared, clock = Date.now } = this.options;
    if (shared.startsWith('kurrentdb://'))
      return openKurrentEventStore({
        ...{ url: shared, part, clock },
        ...(part === 'entries' ? { landmarks: landmarksOf(() => this.opened?.tree ?? null) } : {}),
      });
    const file = join(shared, part === 'entries' ? 'ledger.db' : 'checkpoints.db');
    return new OffsetStore(openSqliteEventStore({ file, clock, lockTimeoutMs: 20_000 }), file);
  }
}

/** Directories of a test's own; `dispose` removes them all. */
export class Directories {
  private readonly made: string[] = [];

  async make(): Promise<string> {
    const directory = await mkdtemp(join(tmpdir(), 'minutebook-shared-'));
    this.made.push(directory);
    return directory;
  }

  async dispose(): Promise<void> {
    for (const directory of this.made.splice(0)) await rm(directory, { recursive: true });
  }
}
