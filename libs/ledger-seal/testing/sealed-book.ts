import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { noted } from '#lib/event-store/contract/noted.js';
import { type NewEvent } from '#lib/event-store/index.js';
import { openSqliteEventStore, type SqliteEventStore } from '#lib/event-store/sqlite/index.js';
import {
  type LedgerSeal,
  openLedgerSeal,
  type Seal,
  verifyLedger,
  type Verification,
  type VerifyLedger,
} from '../index.js';

export const ORIGIN = 'minutebook/6f0f2f1e-5c4e-4c8e-9a53-1d6f5f1c2b3a';
export const NOON = Date.parse('2026-11-21T12:00:00.000Z');

/** A data directory with a ledger and its seals, and a clock that the test moves. */
export class SealedBook {
  store!: SqliteEventStore;
  seals!: LedgerSeal;
  now = NOON;
  private isOpen = false;

  private constructor(readonly data: string) {}

  static async make(): Promise<SealedBook> {
    const book = new SealedBook(await mkdtemp(join(tmpdir(), 'minutebook-seals-')));
    await book.open();
    return book;
  }

  /** A directory as it lies there, not opened. */
  static at(data: string): SealedBook {
    return new SealedBook(data);
  }

  async open(): Promise<void> {
    this.store = openSqliteEventStore({ file: this.file('ledger.db'), clock: () => this.now, lockTimeoutMs: 20_000 });
    this.seals = await openLedgerSeal({
      data: this.data,
      store: this.store,
      origin: ORIGIN,
      clock: () => this.now,
    });
    this.isOpen = true;
  }

  async close(): Promise<void> {
    if (!this.isOpen) return;
    this.isOpen = false;
    await this.seals.close();
    await this.store.close();
  }

  async reopen(): Promise<void> {
    await this.close();
    await this.open();
  }

  /** So many events, one after another, a second apart, over three streams. */
  async record(count: number, event: Partial<NewEvent> = {}): Promise<void> {
    for (let number = 0; number < count; number += 1)
      await this.append(`note-${number % 3}`, [noted({ number }, event)]);
  }

  /** So many events at once, a thousand an append: for ledgers of a size. */
  async fill(count: number): Promise<void> {
    const appends: Promise<void>[] = [];
    for (let start = 0; start < count; start += 1_000)
      appends.push(
        this.append(
          `filling-${randomUUID()}`,
          Array.from({ length: Math.min(1_000, count - start) }, (_, at) => noted({ number: start + at })),
        ),
      );
    await Promise.all(appends);
  }

  async append(stream: string, events: readonly NewEvent[]): Promise<void> {
    let revision = -1;
    for await (const last of this.store.readStream(stream, { direction: 'backwards', limit: 1 }))
      revision = last.revision;
    this.now += 1_000;
    await this.store.append(stream, revision < 0 ? 'no-stream' : revision, events);
  }

  /** What another program does to a file of the directory, with the guards of the ledger taken off. */
  edit<Result>(change: (database: Database.Database) => Result, file = 'ledger.db'): Result {
    const database = new Database(this.file(file));
    try {
      unguard(database);
      return change(database);
    } finally {
      database.close();
    }
  }

  /** Seals when one is due; null when none is. */
  async sealIfDue(): Promise<Seal | null> {
    return (await this.seals.due()) ? this.seals.seal() : null;
  }

  verify(options: Partial<VerifyLedger> = {}): Promise<Verification> {
    return verifyLedger({ data: this.data, ...options });
  }

  /** The whole directory, copied as it lies there; everything is closed first, or the copy would lack what is in the log. */
  async copy(): Promise<SealedBook> {
    const data = await mkdtemp(join(tmpdir(), 'minutebook-seals-'));
    await cp(this.data, data, { recursive: true });
    const book = new SealedBook(data);
    book.now = this.now;
    return book;
  }

  /** Puts a file of another directory in the place of this one's. */
  async takeFile(from: SealedBook, name: string): Promise<void> {
    for (const suffix of ['-wal', '-shm']) await rm(this.file(name + suffix), { force: true });
    await cp(from.file(name), this.file(name));
  }

  file(name: string): string {
    return join(this.data, name);
  }

  async dispose(): Promise<void> {
    await this.close();
    await rm(this.data, { recursive: true });
  }
}

/** Takes the guards off, and what it costs to be careful. */
export function unguard(database: Database.Database): void {
  database.pragma('synchronous = OFF');
  for (const what of ['changed', 'removed', 'replaced']) database.exec(`DROP TRIGGER IF EXISTS events_are_not_${what}`);
}
