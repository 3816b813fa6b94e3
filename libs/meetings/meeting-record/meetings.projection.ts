import { asLastTold, inForceFrom } from '#lib/projections/dated.js';
import { type Change, type Rows, type Seen, defineView } from '#lib/projections/view.js';
import { type MeetingEvent } from '../meeting.events.js';
import { added, reordered, rewordedAgenda, urgentAdded, withReport } from './agenda.rows.js';
import { type ItemRow, type MeetingFacts, type MeetingRow, type Publication, type RecordRow } from './meeting.row.js';
import { bornMeeting } from './meeting.birth.js';

type Told = Pick<Seen<MeetingEvent>, 'stream' | 'revision' | 'effectiveAt' | 'recordedAt'>;
type Set = Partial<Omit<MeetingRow, 'id' | 'changes'>>;

const idOf = (stream: string) => stream.slice('meeting-'.length);

/** The row after an event: with what it sets, and the facts it puts in force from when it happened. */
function change(
  event: Told,
  rows: Rows<MeetingRow>,
  set: Set | ((row: MeetingRow) => Set),
  facts?: Partial<MeetingFacts>,
) {
  const row = rows.get(idOf(event.stream));
  if (!row) return [];
  const changes = facts ? [...row.changes, { from: inForceFrom(event), set: facts }] : row.changes;
  const own = typeof set === 'function' ? set(row) : set;
  return [{ key: row.id, row: { ...row, ...own, revision: event.revision, changes } }] satisfies Change<MeetingRow>[];
}

const item = (itemId: string, set: Partial<ItemRow>) => (row: MeetingRow) => ({
  agenda: row.agenda.map((one) => (one.itemId === itemId ? { ...one, ...set } : one)),
});

const record = (set: Partial<RecordRow>) => (row: MeetingRow) => ({ record: { ...row.record, ...set } });

const publication = ({ data, recordedAt, position }: Seen<{ type: string; data: { version: number; kind: string } }>) =>
  ({ ...data, publishedAt: recordedAt, position }) satisfies Publication;

/** Every meeting: its heading, its agenda in order, and how far its record has come. */
export const meetingsView = defineView<MeetingRow, MeetingEvent>({
  name: 'meetings',
  version: 2,
  title: 'Meetings, their agendas and their minutes',
  columns: {
    authority: (row) => row.authorityId,
    committee: (row) => row.committeeId,
    status: (row) => asLastTold(row.changes).status,
    date: (row) => asLastTold(row.changes).date,
  },
  sort(row) {
    const { date, startTime } = asLastTold(row.changes);
    return `${date ?? '9999-99-99'} ${startTime ?? '99:99'}`;
  },
  on: {
    MeetingConvened: (event) => [{ key: idOf(event.stream), row: bornMeeting(idOf(event.stream), event) }],
    MeetingRescheduled: (event, rows) => {
      const { date, startTime, place, noticeGivenOn, noticeShortBy, noticeRule } = event.data;
      return change(event, rows, { noticeGivenOn, noticeShortBy, noticeRule }, { date, startTime, place });
    },
    MeetingCancelled: (event, rows) =>
      change(event, rows, { cancelledBecause: event.data.reason }, { status: 'cancelled' }),
    MeetingOpened: (event, rows) => {
      const { chair, quorum, seats } = event.data;
      return change(event, rows, { chair, quorum, seats }, { status: 'open' });
    },
    MeetingAdjourned: (event, rows) => change(event, rows, {}, { status: 'adjourned' }),
    MeetingResumed: (event, rows) =>
      change(event, rows, (row) => ({ chair: event.data.chair ?? row.chair }), { status: 'open' }),
    MeetingClosed: (event, rows) => change(event, rows, { closedAt: event.data.at }, { status: 'closed' }),
    NextMeetingAnnounced: (event, rows) => change(event, rows, { next: event.data }),
    AgendaItemAdded: (event, rows) => change(event, rows, (row) => ({ agenda: [...row.agenda, added(event)] })),
    UrgentItemAccepted: (event, rows) =>
      change(event, rows, (row) => ({ agenda: [...row.agenda, urgentAdded(event)] })),
    AgendaItemWithdrawn: (event, rows) => {
      const { itemId, reason } = event.data;
      const set = { status: 'withdrawn', disposition: 'withdrawn', withdrawnBecause: reason } as const;
      return change(event, rows, item(itemId, set));
    },
    AgendaReordered: (event, rows) =>
      change(event, rows, (row) => ({ agenda: reordered(row.agenda, event.data.itemIds) })),
    ReportAttached: (event, rows) => change(event, rows, (row) => ({ agenda: withReport(row.agenda, event) })),
    AgendaPublished: (event, rows) =>
      change(event, rows, (row) => ({ agendaPublications: [...row.agendaPublications, publication(event)] })),
    ItemOpened: (event, rows) => change(event, rows, item(event.data.itemId, { status: 'open' })),
    ItemConcluded: (event, rows) => {
      const { itemId, disposition, deferredTo } = event.data;
      return change(event, rows, item(itemId, { status: 'concluded', disposition, deferredTo }));
    },
    EntryAmended: (event, rows) => {
      const { entryRevision, was, reads } = event.data;
      return change(event, rows, (row) => ({ agenda: rewordedAgenda(row.agenda, entryRevision, was, reads) }));
    },
    RecordCertified: (event, rows) => {
      const { certifiedBy, manifest } = event.data;
      const certified = { by: certifiedBy, recordedAt: event.recordedAt, position: event.position, manifest };
      return change(event, rows, record({ status: 'certified', certified }));
    },
    RecordPublished: (event, rows) =>
      change(event, rows, (row) => record({ publications: [...row.record.publications, publication(event)] })(row)),
    MinutesApproved: (event, rows) => {
      const { byMeetingId, minuteNumber } = event.data;
      return change(event, rows, record({ status: 'approved', approved: { byMeetingId, minuteNumber } }));
    },
    MinutesSigned: (event, rows) => {
      const { signedBy, on } = event.data;
      return change(event, rows, record({ status: 'signed', signed: { by: signedBy, on } }));
    },
    MinuteCorrected: (event, rows) => {
      const { byMeetingId, minuteNumber, entryRevision, oldText, newText, reason } = event.data;
      const correction = {
        byMeetingId,
        minuteNumber,
        entryRevision,
        oldText,
        newText,
        reason,
        revision: event.revision,
      };
      return change(event, rows, (row) => ({
        agenda: rewordedAgenda(row.agenda, entryRevision, oldText, newText),
        ...record({ corrections: [...row.record.corrections, correction] })(row),
      }));
    },
  },
});
