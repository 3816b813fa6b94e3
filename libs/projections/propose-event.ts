import { type RecordedEvent } from '#lib/event-store/index.js';
import { type Change, type Seen, type View } from './view.js';
import { type WorkingSet } from './working-set.js';

/** What a view makes of one event: the type's own handler first, then the one that sees every event. */
export function proposeEvent(view: View, rows: WorkingSet, event: RecordedEvent): ReturnType<WorkingSet['propose']> {
  const own = view.on[event.type];
  const every = view.on['*'];
  if (!own && !every) return [];
  const seen = event as unknown as Seen<{ type: string; data: never }>;
  const changes: Change<object>[] = [...(own?.(seen, rows) ?? []), ...(every?.(seen, rows) ?? [])];
  return rows.propose(changes);
}
