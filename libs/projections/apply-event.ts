import { type RecordedEvent } from '#lib/event-store/index.js';
import { type Change, type Seen, type View } from './view.js';
import { type WorkingSet } from './working-set.js';

/** Lets a view change its rows by one event: the type's own handler first, then the one that sees every event. */
export function applyEvent(view: View, rows: WorkingSet, event: RecordedEvent): void {
  const own = view.on[event.type];
  const every = view.on['*'];
  if (!own && !every) return;
  const seen = event as unknown as Seen<{ type: string; data: never }>;
  const changes: Change<object>[] = [...(own?.(seen, rows) ?? []), ...(every?.(seen, rows) ?? [])];
  rows.apply(changes, event.position);
}
