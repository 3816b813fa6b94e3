import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EventStore, type JsonObject, type Position, type RecordedEvent } from '#lib/event-store/index.js';
import { openSqliteEventStore } from '#lib/event-store/sqlite/index.js';
import { openViews, type OpenViews } from '../open-views.js';
import { type Views } from '../views.js';

/** How many events `tellMany` tells. */
export const MANY = 5_000;

/** A real ledger with real views in a folder of its own, for specs. */
export class TestLedger {
  readonly folder = mkdtempSync(join(tmpdir(), 'minutebook-views-'));
  readonly store: EventStore = openSqliteEventStore({ file: join(this.folder, 'ledger.db'), pollMs: 5 });
  readonly file = join(this.folder, 'views.db');
  private readonly opened: Views[] = [];
  private readonly revisions = new Map<string, number>();

  views(views: OpenViews['views'], options: Partial<OpenViews> = {}): Views {
    const opened = openViews({ file: this.file, views, store: this.store, retries: { times: 0 }, ...options });
    this.opened.push(opened);
    return opened;
  }

  /** Appends one event to the end of a stream and gives its position. */
  async tell(stream: string, type: string, data: JsonObject = {}): Promise<Position> {
    return this.append(stream, [{ type, data }]);
  }

  /** Appends 5,000 events `Told` to the end of a stream: more than are applied in one transaction. */
  async tellMany(stream: string): Promise<void> {
    for (let told = 0; told < MANY; told += 1_000)
      await this.append(
        stream,
        Array.from({ length: 1_000 }, () => ({ type: 'Told', data: {} })),
      );
  }

  private async append(stream: string, facts: readonly { type: string; data: JsonObject }[]): Promise<Position> {
    const events = facts.map((fact) => ({
      ...fact,
      id: randomUUID(),
      schemaVersion: 1,
      metadata: {},
      effectiveAt: null,
    }));
    const { revision, position } = await this.store.append(stream, this.revisions.get(stream) ?? 'no-stream', events);
    this.revisions.set(stream, revision);
    return position;
  }

  /** A stream's events. */
  async stream(name: string): Promise<RecordedEvent[]> {
    const events: RecordedEvent[] = [];
    for await (const event of this.store.readStream(name)) events.push(event);
    return events;
  }

  async close(): Promise<void> {
    for (const views of this.opened) views.close();
    await this.store.close();
    rmSync(this.folder, { recursive: true });
  }
}
