import { type Database } from 'better-sqlite3';
import { type EventStore, type RecordedEvent } from '#lib/event-store/index.js';
import { type ViewEvent, viewStream } from './view.events.js';
import { type Generations } from './generations.js';
import { type View } from './view.js';

export type Skip = ViewEvent['data'];

/**
 * The events each version of a view passes over, as the log's `view-` streams say. Kept beside the views so that every
 * process sees one as soon as it is on record; read again from the log when the views are made anew, because an event is
 * skipped on record only after it stands in the log.
 */
export class Skips {
  private readonly insert;
  private readonly all;
  private read = false;

  constructor(database: Database) {
    this.insert = database.prepare<[string, number, string]>('INSERT OR IGNORE INTO skips VALUES (?, ?, ?)');
    this.all = database
      .prepare<[string, number], string>('SELECT event_id FROM skips WHERE view = ? AND version = ?')
      .pluck();
  }

  static create(database: Database): void {
    database.exec(`CREATE TABLE IF NOT EXISTS skips (
      view TEXT NOT NULL, version INTEGER NOT NULL, event_id TEXT NOT NULL, PRIMARY KEY (view, version, event_id)
    ) STRICT, WITHOUT ROWID`);
  }

  /** Reads what is on record about these views, once. */
  async readFrom(store: EventStore, views: readonly View[]): Promise<void> {
    if (this.read) return;
    for (const { name } of views)
      for await (const event of store.readStream(viewStream(name))) {
        const skip = skipIn(event);
        if (skip) this.add(skip);
      }
    this.read = true;
  }

  add({ view, version, eventId }: Skip): void {
    this.insert.run(view, version, eventId);
  }

  /** Ids of the events a view passes over. */
  of({ name, version }: View): ReadonlySet<string> {
    return new Set(this.all.all(name, version));
  }
}

/** What an event says to skip, when it says so. */
export const skipIn = (event: RecordedEvent): Skip | null =>
  event.type === 'ViewEventSkipped' ? (event.data as unknown as Skip) : null;

/** Lets a view go on past an event: its fault there, if it has one, is gone. */
export function noteSkip({ skips, generations }: { skips: Skips; generations: Generations }, skip: Skip): void {
  skips.add(skip);
  for (const { id, view, version, fault } of generations.all())
    if (view === skip.view && version === skip.version && fault?.eventId === skip.eventId)
      generations.setFault(id, null);
}
