import { sourceOf } from '#lib/decider/metadata.js';
import { inForceFrom } from '#lib/projections/dated.js';
import { isSealed, type Sealed } from '#lib/sealing/index.js';
import { type Change, type Rows, type Seen, defineView } from '#lib/projections/view.js';
import { type MeetingEvent } from '../meeting.events.js';
import { replacing } from '../state/wording.state.js';
import { type AttendanceFacts, type AttendanceRow } from './attendance.row.js';

type Told = Pick<Seen<MeetingEvent>, 'stream' | 'revision' | 'effectiveAt' | 'recordedAt' | 'metadata'>;
type Set = Partial<AttendanceRow>;

const idOf = (stream: string) => stream.slice('meeting-'.length);
const nothing: AttendanceFacts = {
  attendingAs: null,
  present: null,
  remote: null,
  apology: false,
  apologyReason: null,
  out: false,
};

const unnamed = (meetingId: string, personId: string, event: Told): AttendanceRow => ({
  meetingId,
  personId,
  seat: null,
  substituteFor: null,
  substitutedBy: null,
  movements: [],
  interests: [],
  dispensations: [],
  named: event.revision,
  source: sourceOf(event.metadata),
  revision: event.revision,
  changes: [{ from: inForceFrom(event), set: nothing }],
});

/** A person's row after an event that names them; the first such event makes the row. */
function of(
  event: Told,
  rows: Rows<AttendanceRow>,
  personId: string,
  facts: Partial<AttendanceFacts>,
  set: (row: AttendanceRow) => Set = () => ({}),
): Change<AttendanceRow> {
  const meetingId = idOf(event.stream);
  const key = `${meetingId}/${personId}`;
  const row = rows.get(key) ?? unnamed(meetingId, personId, event);
  const changes =
    Object.keys(facts).length === 0 ? row.changes : [...row.changes, { from: inForceFrom(event), set: facts }];
  return { key, row: { ...row, ...set(row), revision: event.revision, changes } };
}

const read = (event: Told) => ({ revision: event.revision, source: sourceOf(event.metadata) });

/** Who was at every meeting, in what capacity, and what they declared: one row for each person at each meeting. */
export const attendanceView = defineView<AttendanceRow, MeetingEvent>({
  name: 'attendance',
  version: 1,
  title: 'Attendance, apologies and declarations of interest',
  columns: { meeting: (row) => row.meetingId, person: (row) => row.personId },
  sort: (row) => `${row.meetingId} ${String(row.named).padStart(8, '0')}`,
  on: {
    MeetingOpened: (event, rows) =>
      (event.data.roll ?? []).map(({ personId, seat }) => of(event, rows, personId, {}, () => ({ seat }))),
    AttendanceRecorded: (event, rows) => {
      const { personId, attendingAs, present, remote } = event.data;
      return [of(event, rows, personId, { attendingAs, present, remote })];
    },
    ApologyReceived: (event, rows) => {
      const { personId, reason } = event.data;
      return [of(event, rows, personId, { apology: true, apologyReason: reason })];
    },
    ApologyWithdrawn: (event, rows) => [of(event, rows, event.data.personId, { apology: false, apologyReason: null })],
    SubstituteNotified: (event, rows) => {
      const { personId, forPersonId } = event.data;
      return [
        of(event, rows, personId, {}, () => ({ substituteFor: forPersonId })),
        of(event, rows, forPersonId, {}, () => ({ substitutedBy: personId })),
      ];
    },
    SubstituteWithdrawn: (event, rows) => {
      const { personId, forPersonId } = event.data;
      return [
        of(event, rows, personId, {}, () => ({ substituteFor: null })),
        of(event, rows, forPersonId, {}, () => ({ substitutedBy: null })),
      ];
    },
    InterestDeclared: (event, rows) => {
      const { personId, ...declared } = event.data;
      return [
        of(event, rows, personId, {}, (row) => ({ interests: [...row.interests, { ...declared, ...read(event) }] })),
      ];
    },
    InterestWithdrawn: (event, rows) => {
      const { personId, entryRevision } = event.data;
      const stand = ({ interests }: AttendanceRow) => interests.filter(({ revision }) => revision !== entryRevision);
      return [of(event, rows, personId, {}, (row) => ({ interests: stand(row) }))];
    },
    DispensationNoted: (event, rows) => {
      const { personId, ...noted } = event.data;
      return [
        of(event, rows, personId, {}, (row) => ({
          dispensations: [...row.dispensations, { ...noted, ...read(event) }],
        })),
      ];
    },
    MemberLeft: (event, rows) => {
      const { personId, ...left } = event.data;
      if (personId === null) return [];
      const movement = { kind: 'left', ...left, ...read(event) } as const;
      return [of(event, rows, personId, { out: true }, (row) => ({ movements: [...row.movements, movement] }))];
    },
    MemberReturned: (event, rows) => {
      const { personId, itemId } = event.data;
      const movement = { kind: 'returned', at: null, itemId, reason: null, forGood: null, ...read(event) } as const;
      return [of(event, rows, personId, { out: false }, (row) => ({ movements: [...row.movements, movement] }))];
    },
    EntryAmended: ({ stream, data: { entryRevision, was, reads } }, rows) =>
      reworded(stream, rows, entryRevision, was, reads),
    MinuteCorrected: ({ stream, data: { entryRevision, oldText, newText } }, rows) =>
      reworded(stream, rows, entryRevision, oldText, newText),
  },
});

/** The declaration whose wording was amended, wherever it stands among the meeting's people. */
function reworded(
  stream: string,
  rows: Rows<AttendanceRow>,
  revision: number | null,
  was: string | Sealed,
  reads: string | Sealed,
) {
  // A declaration of interest is never sealed.
  if (isSealed(was) || isSealed(reads)) return [];
  const change = replacing(was, reads);
  return rows
    .by('meeting', idOf(stream))
    .filter(({ row }) => row.interests.some((declared) => declared.revision === revision))
    .map(({ key, row }) => {
      const interests = row.interests.map((declared) =>
        declared.revision === revision && declared.nature !== null
          ? { ...declared, nature: change(declared.nature) }
          : declared,
      );
      return { key, row: { ...row, interests } };
    });
}
