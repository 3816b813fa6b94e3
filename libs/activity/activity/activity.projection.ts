import { type Change, type Rows, type Seen, type View } from '#lib/projections/view.js';
import { sentenceOf } from '../activity.sentences.js';
import { type ActivityRow, type EntryRow } from './activity.row.js';
import { labelFrom } from './labels.js';

type AnyEvent = Seen<{ type: string; data: never }>;

/** Everything that happened, one row for each event, in the order of the log. */
export const activityView: View<ActivityRow> = {
  name: 'activity',
  version: 1,
  title: 'Everything that happened, in sentences',
  columns: {
    committee: (row) => (row.kind === 'entry' ? row.committeeId : null),
    stream: (row) => (row.kind === 'entry' ? row.stream : null),
    type: (row) => (row.kind === 'entry' ? row.type : null),
  },
  lists: [[], ['committee'], ['stream'], ['type']],
  // Entries by position; what is no entry comes before all of them.
  sort: (row, key) => (row.kind === 'entry' ? key : ''),
  on: { '*': (event, rows) => told(event, rows) },
};

/** Members that name where something happened. */
interface Where {
  readonly committeeId?: string | null;
  readonly toCommitteeId?: string;
  readonly meetingId?: string | null;
  readonly byMeetingId?: string | null;
}

function told(event: AnyEvent, rows: Rows<ActivityRow>): Change<ActivityRow>[] {
  const place = placeOf(rows.get(event.stream));
  const where: Where = event.data;
  const committeeId = idAfter('committee-', event.stream) ?? where.toCommitteeId ?? where.committeeId ?? place;
  const entry: EntryRow = {
    kind: 'entry',
    eventId: event.id,
    recordedAt: event.recordedAt,
    effectiveAt: event.effectiveAt,
    stream: event.stream,
    revision: event.revision,
    type: event.type,
    sentence: sentenceOf(event, (id) => labelOf(id === null ? undefined : rows.get(id))),
    actor: event.metadata['actor'] ?? null,
    committeeId,
    meetingId: idAfter('meeting-', event.stream) ?? where.meetingId ?? where.byMeetingId ?? null,
    source: event.metadata['source'] ?? null,
  };
  const changes: Change<ActivityRow>[] = [{ key: event.position, row: entry }];
  if (committeeId !== null && committeeId !== place && idAfter('committee-', event.stream) === null)
    changes.push({ key: event.stream, row: { kind: 'place', committeeId } });
  const named = labelFrom(event);
  if (named) changes.push({ key: named.id, row: { kind: 'label', label: named.label } });
  return changes;
}

const placeOf = (row: ActivityRow | undefined) => (row?.kind === 'place' ? row.committeeId : null);
const labelOf = (row: ActivityRow | undefined) => (row?.kind === 'label' ? row.label : null);
const idAfter = (prefix: string, stream: string) => (stream.startsWith(prefix) ? stream.slice(prefix.length) : null);
