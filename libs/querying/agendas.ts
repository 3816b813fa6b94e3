import { type ItemRow, type MeetingFacts } from '#lib/meetings/meeting-record/meeting.row.js';
import { meetingsView } from '#lib/meetings/meeting-record/meetings.projection.js';
import { asLastTold } from '#lib/projections/dated.js';
import { type ViewReader } from '#lib/projections/reading.js';
import { type View } from '#lib/projections/view.js';
import { factsOn } from './facts-on.js';

/** Meetings as other lists speak of them. What is unknown is undefined. */
export interface Agendas {
  /** When and where a meeting is held. */
  meeting(meetingId: string | null): MeetingFacts | undefined;
  /** An item of its agenda. */
  item(meetingId: string | null, itemId: string | null): Pick<ItemRow, 'number' | 'title'> | undefined;
}

/** The views agendas are read from: a query that joins them names these among its own. */
export const agendaViews = [meetingsView] as readonly View[];

/**
 * Meetings at the reader's position; their days as in force on `effectiveOn` when it is given, or as first told where
 * nothing was in force yet. Each meeting is looked up once.
 */
export function agendasOf(reader: ViewReader, effectiveOn: string | null): Agendas {
  const known = new Map<string, ReturnType<typeof look>>();
  const look = (id: string) => reader.row(meetingsView, id)?.row;
  const find = (id: string | null) => {
    if (id === null) return undefined;
    const row = known.has(id) ? known.get(id) : look(id);
    known.set(id, row);
    return row;
  };
  return {
    meeting(id) {
      const row = find(id);
      return row && (factsOn(row.changes, effectiveOn) ?? asLastTold(row.changes.slice(0, 1)));
    },
    item: (meetingId, itemId) => find(meetingId)?.agenda.find((item) => item.itemId === itemId),
  };
}
