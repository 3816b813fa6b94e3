import { IsOptional, IsString, Length } from 'class-validator';
import { type RowAt } from '#lib/projections/reading.js';
import { factsOn } from '#lib/querying/facts-on.js';
import { findCommittee, findPerson } from '#lib/querying/find.js';
import { type Names, namesOf } from '#lib/querying/names.js';
import { namingViews } from '#lib/querying/naming-views.js';
import { ListQuery } from '#lib/querying/list-query.js';
import { listCase } from '#lib/querying/query-case.js';
import { type MeetingRow } from '../meeting-record/meeting.row.js';
import { meetingsView } from '../meeting-record/meetings.projection.js';
import { AttendanceItem } from './attendance.item.js';
import { attendanceView } from './attendance.projection.js';
import { type AttendanceRow } from './attendance.row.js';

/** Whose attendance to list, and where. */
export class ListAttendance extends ListQuery {
  /** A meeting, by id. */
  @IsOptional()
  @IsString()
  @Length(1, 50)
  meeting?: string;

  /** A committee, by id or by words in its name. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  committee?: string;

  /** A person, by id or by words in their name. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  person?: string;
}

/** Everybody named at every meeting, meeting by meeting in the order of their dates. */
export const listAttendance = listCase<ListAttendance>({
  query: ListAttendance,
  get: 'attendance',
  resource: 'attendance',
  summary: 'Attendance, apologies and interests, by meeting',
  views: [meetingsView, attendanceView, ...namingViews],
  item: AttendanceItem,
  *list({ meeting, committee, person }, reader, { effectiveOn }, after) {
    const names = namesOf(reader, effectiveOn);
    const ids = person === undefined ? undefined : findPerson(reader, person);
    const where = { committee: committee === undefined ? undefined : findCommittee(reader, committee) };
    for (const held of reader.rows(meetingsView, { where })) {
      if (meeting !== undefined && held.key !== meeting) continue;
      const from = `${held.sort} ${held.key}`;
      // Whole meetings before the cursor are passed over without reading who was there.
      if (after !== undefined && `${from} ~` < after.sort) continue;
      for (const row of reader.rows(attendanceView, { where: { meeting: held.key, person: ids } })) {
        const sort = `${from} ${row.sort}`;
        if (after !== undefined && (sort < after.sort || (sort === after.sort && row.key <= after.key))) continue;
        const item = presentAttendance(row, held.row, names, effectiveOn);
        if (item) yield { item, sort, key: row.key };
      }
    }
  },
});

/** One person at one meeting, joined with names; undefined when nothing of it was in force on the day asked about. */
export function presentAttendance(
  { row, position }: Pick<RowAt<AttendanceRow>, 'row' | 'position'>,
  meeting: MeetingRow,
  names: Names,
  effectiveOn: string | null,
): AttendanceItem | undefined {
  const facts = factsOn(row.changes, effectiveOn);
  const held = factsOn(meeting.changes, effectiveOn);
  if (!facts || !held) return undefined;
  return {
    meeting: row.meetingId,
    date: held.date,
    committee: names.committee(meeting.committeeId),
    committeeId: meeting.committeeId,
    person: names.person(row.personId),
    personId: row.personId,
    seat: row.seat,
    ...facts,
    substituteFor: names.person(row.substituteFor),
    substitutedBy: names.person(row.substitutedBy),
    movements: [...row.movements],
    interests: [...row.interests],
    dispensations: [...row.dispensations],
    source: row.source,
    revision: row.revision,
    position,
  };
}
