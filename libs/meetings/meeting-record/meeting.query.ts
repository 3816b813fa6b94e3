import { factsOn } from '#lib/querying/facts-on.js';
import { type Names, namesOf } from '#lib/querying/names.js';
import { namingViews } from '#lib/querying/naming-views.js';
import { itemCase } from '#lib/querying/query-case.js';
import { TimedQuery } from '#lib/querying/time-controls.js';
import { attendanceView } from '../attendance/attendance.projection.js';
import { attendanceSummary } from '../attendance/attendance-summary.js';
import { meetingEntriesView } from './entries.projection.js';
import { type MeetingDetail, MeetingDetail as Detail } from './meeting-detail.item.js';
import { type RecordRow } from './meeting.row.js';
import { meetingsView } from './meetings.projection.js';
import { itemOf, presentEntries } from './present-entries.js';
import { presentMeeting } from './present-meeting.js';

/** One meeting. */
export class GetMeeting extends TimedQuery {}

/** A meeting as the views have it, before the seal over its record is joined. */
type Draft = Omit<MeetingDetail, 'minutes'> & {
  readonly minutes: Omit<MeetingDetail['minutes'], 'seal'> & { readonly certifiedPosition: string | null };
};

/** The draft minutes as data: the agenda in order, with everything entered under each item. */
export const getMeeting = itemCase<GetMeeting, Draft>({
  query: GetMeeting,
  get: 'meetings/:id',
  resource: 'meeting-record',
  summary: 'One meeting: its agenda, its proceedings and its minutes',
  views: [meetingsView, meetingEntriesView, attendanceView, ...namingViews],
  item: Detail,
  one(_query, params, reader, { effectiveOn }): Draft | undefined {
    const found = reader.row(meetingsView, params['id'] ?? '');
    const facts = found && factsOn(found.row.changes, effectiveOn);
    if (!facts) return undefined;
    const { row } = found;
    const names = namesOf(reader, effectiveOn);
    const entries = [...reader.rows(meetingEntriesView, { where: { meeting: row.id } })];
    const people = [...reader.rows(attendanceView, { where: { meeting: row.id } })];
    const onAgenda = new Set(row.agenda.map(({ itemId }) => itemId));
    const under = (itemId: string | null) => entries.filter((entry) => itemOf(entry.row) === itemId);
    const outside = entries.filter((entry) => !onAgenda.has(itemOf(entry.row) ?? ''));
    const all = [...entries, ...people];
    return {
      ...presentMeeting(found, facts, names),
      revision: all.reduce((latest, one) => Math.max(latest, one.row.revision), row.revision),
      position: all.reduce((latest, one) => (one.position > latest ? one.position : latest), found.position),
      quorum: row.quorum,
      seats: row.seats,
      attendance: attendanceSummary(
        people.map((person) => person.row),
        names,
        effectiveOn,
      ),
      agenda: row.agenda.map(({ urgent, reports, ...item }) => ({
        ...item,
        urgent: urgent && { ...urgent, acceptedBy: names.person(urgent.acceptedBy) },
        reports: [...reports],
        ...presentEntries(under(item.itemId), entries, names),
      })),
      outsideItems: presentEntries(outside, entries, names),
      agendaPublications: [...row.agendaPublications],
      minutes: presentMinutes(row.record, names),
    };
  },
  // A certified record is sealed a moment after it was certified: no view can hold the seal.
  join: async ({ minutes: { certifiedPosition, ...minutes }, ...meeting }, { sealOver }): Promise<MeetingDetail> => ({
    ...meeting,
    minutes: { ...minutes, seal: certifiedPosition === null ? null : await sealOver(certifiedPosition) },
  }),
});

const presentMinutes = (record: RecordRow, names: Names): Draft['minutes'] => ({
  certifiedPosition: record.certified?.position ?? null,
  certifiedBy: record.certified?.by ?? null,
  certifiedAt: record.certified?.recordedAt ?? null,
  manifest: record.certified?.manifest ?? null,
  approvedBy: record.approved?.byMeetingId ?? null,
  approvalMinute: record.approved?.minuteNumber ?? null,
  signedBy: names.person(record.signed?.by ?? null),
  signedOn: record.signed?.on ?? null,
  corrections: [...record.corrections],
  publications: [...record.publications],
});
