import { type EventStore, type Position } from '#lib/event-store/index.js';
import { type ViewReader } from '#lib/projections/reading.js';
import { type View } from '#lib/projections/view.js';

export interface ViewStatus {
  readonly name: string;
  readonly title: string;
  readonly version: number;
  readonly position: Position | null;
  readonly fault: { readonly position: Position; readonly message: string } | null;
}

/** What the application asks of the views. */
export interface Views {
  advance(): Promise<void>;
  follow(signal: AbortSignal): Promise<void>;
  read<Result>(
    what: { at: Position | null | undefined; views: readonly View[] },
    read: (reader: ViewReader) => Result,
  ): Promise<Result>;
  waitFor(position: Position, options: { timeoutMs: number; views: readonly View[] }): Promise<void>;
  status(): Promise<readonly ViewStatus[]>;
  close(): Promise<void>;
}

export function openViews(_options: { file: string; views: readonly View[]; store: EventStore }): Views {
  throw new Error('The views are not there yet.');
}
