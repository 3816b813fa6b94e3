import { type Database } from 'better-sqlite3';
import { type EventStore, type Position } from '#lib/event-store/index.js';
import { catchUp } from './catch-up.js';
import { ViewFaulted } from './errors.js';
import { type Generations } from './generations.js';
import { type Retries } from './retries.js';
import { type Runner } from './runner.js';
import { type View } from './view.js';

export interface RebuildProgress {
  readonly view: string;
  /** How far it has come; null before the first batch. */
  readonly position: Position | null;
  /** Where it will answer from. */
  readonly head: Position | null;
}

export interface RebuildOptions {
  /** Called for each view after every batch. */
  readonly onProgress?: (progress: RebuildProgress) => void;
  readonly signal?: AbortSignal;
}

interface RebuildParts {
  readonly database: Database;
  readonly generations: Generations;
  readonly store: EventStore;
  readonly runner: Runner;
  readonly retries: Retries;
}

/** Fills a new generation of each view beside the live one and lets it answer once it has caught up. */
export async function rebuildViews(
  parts: RebuildParts,
  views: readonly View[],
  options: RebuildOptions,
): Promise<void> {
  const { database, generations, store } = parts;
  database.transaction(() => views.forEach((view) => void generations.begin(view))).immediate();
  for (;;) {
    const head = await store.head();
    await catchUp(parts, head, {
      ...(options.signal ? { signal: options.signal } : {}),
      each: () => tell(generations, views, head, options),
    });
    const building = views.flatMap((view) => generations.of(view).building ?? []);
    const stopped = building.find(({ fault }) => fault !== null);
    if (stopped?.fault) throw new ViewFaulted(stopped.view, stopped.fault);
    // Another program may have moved the live one on meanwhile.
    if (building.length === 0 || options.signal?.aborted) return;
  }
}

function tell(generations: Generations, views: readonly View[], head: Position | null, { onProgress }: RebuildOptions) {
  if (!onProgress) return;
  for (const view of views) {
    const { live, building } = generations.of(view);
    onProgress({ view: view.name, position: (building ?? live)?.position ?? null, head });
  }
}
