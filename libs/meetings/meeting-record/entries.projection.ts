import { sourceOf } from '#lib/decider/metadata.js';
import { type Change, type Rows, type Seen, defineView } from '#lib/projections/view.js';
import { type MeetingEvent } from '../meeting.events.js';
import { rewordedData } from '../state/wording.state.js';
import { ENTRY_TYPES, type EntryChange, type EntryRow, type EntryType } from './entry.row.js';

type EntryEvent = Seen<Extract<MeetingEvent, { type: EntryType }>>;

const idOf = (stream: string) => stream.slice('meeting-'.length);
const keyOf = (stream: string, revision: number) => `${idOf(stream)}/${String(revision).padStart(8, '0')}`;

function entered(event: EntryEvent): Change<EntryRow>[] {
  const { stream, type, data, revision, recordedAt, effectiveAt, metadata } = event;
  const telling = { revision, recordedAt, effectiveAt, source: sourceOf(metadata) };
  const row = { meetingId: idOf(stream), type, data, ...telling, changed: [] } as unknown as EntryRow;
  return [{ key: keyOf(stream, revision), row }];
}

function changed(stream: string, revision: number | null, rows: Rows<EntryRow>, change: EntryChange) {
  const key = revision === null ? null : keyOf(stream, revision);
  const row = key === null ? undefined : rows.get(key);
  if (key === null || !row) return [];
  const data = rewordedData(row.type, row.data, change.was, change.reads);
  return [{ key, row: { ...row, data, changed: [...row.changed, change] } as EntryRow }];
}

/** Everything entered of the proceedings of every meeting, one row an entry: a long meeting grows by what is added. */
export const meetingEntriesView = defineView<EntryRow, MeetingEvent>({
  name: 'meeting-entries',
  version: 1,
  title: 'What was said, asked, promised, moved, voted and resolved at meetings',
  columns: { meeting: (row) => row.meetingId, type: (row) => row.type },
  sort: (_row, key) => key,
  on: {
    ...Object.fromEntries(ENTRY_TYPES.map((type) => [type, entered])),
    // What was declared by mistake is no part of the minutes; the log and the activity keep both tellings.
    InterestWithdrawn: ({ stream, data: { entryRevision } }, rows) => {
      const key = keyOf(stream, entryRevision);
      return rows.get(key) ? [{ key, row: null }] : [];
    },
    EntryAmended: ({ stream, revision, data: { entryRevision, was, reads, reason } }, rows) =>
      changed(stream, entryRevision, rows, { was, reads, reason, byMeetingId: null, minuteNumber: null, revision }),
    MinuteCorrected: ({ stream, revision, data }, rows) =>
      changed(stream, data.entryRevision, rows, {
        was: data.oldText,
        reads: data.newText,
        reason: data.reason,
        byMeetingId: data.byMeetingId,
        minuteNumber: data.minuteNumber,
        revision,
      }),
  },
});
