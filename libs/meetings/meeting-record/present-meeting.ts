import { type RowAt } from '#lib/projections/reading.js';
import { type Names } from '#lib/querying/names.js';
import { type MeetingItem } from './meeting.item.js';
import { type MeetingFacts, type MeetingRow } from './meeting.row.js';

/** The heading of a meeting, joined with names. */
export function presentMeeting(
  { row, position }: Pick<RowAt<MeetingRow>, 'row' | 'position'>,
  { status, date, startTime, place }: MeetingFacts,
  names: Names,
): MeetingItem {
  return {
    id: row.id,
    title: row.title,
    kind: row.kind,
    status,
    date,
    startTime,
    place,
    authority: names.authority(row.authorityId),
    authorityId: row.authorityId,
    committee: names.committee(row.committeeId),
    committeeId: row.committeeId,
    chair: names.person(row.chair),
    chairId: row.chair,
    noticeGivenOn: row.noticeGivenOn,
    noticeShortBy: row.noticeShortBy,
    noticeRule: row.noticeRule,
    closedAt: row.closedAt,
    cancelledBecause: row.cancelledBecause,
    nextMeeting: row.next,
    record: row.record.status,
    agendaPublished: row.agendaPublications.at(-1)?.version ?? null,
    recordPublished: row.record.publications.at(-1)?.version ?? null,
    source: row.source,
    revision: row.revision,
    position,
  };
}
