import Database from 'better-sqlite3';
import { type NewEvent } from '#lib/event-store/index.js';
import { type Streams } from './workload.js';

/** What the store is measured against: the least that SQLite can do for the same promise (revision checked, on disk). */
export class BareSqlite {
  private readonly database;
  private readonly insert;
  private readonly end;

  constructor(file: string) {
    this.database = new Database(file);
    this.database.pragma('journal_mode = WAL');
    this.database.pragma('synchronous = FULL');
    this.database.exec(`CREATE TABLE IF NOT EXISTS events (
      position INTEGER PRIMARY KEY AUTOINCREMENT, event_id TEXT NOT NULL UNIQUE, stream TEXT NOT NULL,
      revision INTEGER NOT NULL, type TEXT NOT NULL, data TEXT NOT NULL, metadata TEXT NOT NULL,
      recorded_at TEXT NOT NULL, UNIQUE (stream, revision))`);
    this.insert = this.database.prepare(
      'INSERT INTO events (event_id, stream, revision, type, data, metadata, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    );
    this.end = this.database
      .prepare<[string], number>('SELECT revision FROM events WHERE stream = ? ORDER BY revision DESC LIMIT 1')
      .pluck();
  }

  /** One transaction for each event. */
  appendOneByOne(streams: Streams): void {
    const append = this.database.transaction((stream: string, revision: number, event: NewEvent) =>
      this.write(stream, revision, event),
    );
    for (const { stream, events } of streams)
      for (const [revision, event] of events.entries()) append.immediate(stream, revision, event);
  }

  /** One transaction for each `size` events, each of another stream, as concurrent writers would have it. */
  appendGrouped(streams: Streams, size: number): void {
    const append = this.database.transaction((group: Streams, revision: number) => {
      for (const { stream, events } of group) this.write(stream, revision, events[revision] as NewEvent);
    });
    for (let start = 0; start < streams.length; start += size) {
      const group = streams.slice(start, start + size);
      for (const revision of group[0]?.events.keys() ?? []) append.immediate(group, revision);
    }
  }

  /** Reads and parses every event; gives how many. */
  replay(): number {
    let count = 0;
    const rows = this.database.prepare<[], { data: string; metadata: string }>(
      'SELECT * FROM events ORDER BY position',
    );
    for (const { data, metadata } of rows.iterate()) {
      JSON.parse(data);
      JSON.parse(metadata);
      count += 1;
    }
    return count;
  }

  close(): void {
    this.database.close();
  }

  private write(stream: string, revision: number, { id, type, data, metadata }: NewEvent): void {
    if ((this.end.get(stream) ?? -1) !== revision - 1) throw new Error('wrong expected revision');
    const now = new Date().toISOString();
    this.insert.run(id, stream, revision, type, JSON.stringify(data), JSON.stringify(metadata), now);
  }
}
