import { type EventStore, type Position } from '#lib/event-store/index.js';
import { type Fault } from './errors.js';
import { type Generations } from './generations.js';
import { type View } from './view.js';

export interface ViewStatus {
  readonly view: string;
  readonly title: string;
  readonly version: number;
  /** live: it answers. rebuilding: it answers while it is filled anew. building: it does not answer yet. stopped: see `fault`. */
  readonly state: 'live' | 'rebuilding' | 'building' | 'stopped';
  readonly position: Position | null;
  /** How many events it is behind the log; counted up to 1,000. */
  readonly behind: number;
  readonly fault: Fault | null;
  /** A new filling under way beside it, or before it first answers. */
  readonly rebuilding: { readonly position: Position | null; readonly fault: Fault | null } | null;
}

/** Counting more would cost more than knowing it is worth. */
const COUNTED = 1_000;

export async function statusOf(
  views: readonly View[],
  generations: Generations,
  store: EventStore,
): Promise<ViewStatus[]> {
  const head = await store.head();
  const all = generations.all();
  const counts = new Map<Position | null, number>();
  const status: ViewStatus[] = [];
  for (const view of views) {
    const { live, building } = generations.of(view, all);
    const one = live ?? building;
    const position = one?.position ?? null;
    const behind = counts.get(position) ?? (await countAfter(store, position, head));
    counts.set(position, behind);
    status.push({
      view: view.name,
      title: view.title,
      version: view.version,
      state: one?.fault ? 'stopped' : !live ? 'building' : building ? 'rebuilding' : 'live',
      position,
      behind,
      fault: one?.fault ?? null,
      rebuilding: building ? { position: building.position, fault: building.fault } : null,
    });
  }
  return status;
}

async function countAfter(store: EventStore, after: Position | null, head: Position | null): Promise<number> {
  if (head === null || (after !== null && after >= head)) return 0;
  let count = 0;
  for await (const { position } of store.readBytes({ after, upTo: head, limit: COUNTED }))
    count += position > (after ?? '') ? 1 : 0;
  return count;
}
