import { Type } from '@sinclair/typebox';
import { factsOn } from '#lib/querying/facts-on.js';
import { namesOf } from '#lib/querying/names.js';
import { namingViews } from '#lib/querying/naming-views.js';
import { Closed, Text } from '#lib/querying/item-fields.js';
import { itemCase } from '#lib/querying/query-case.js';
import { TimedQuery } from '#lib/querying/time-controls.js';
import { meetingsView } from '../meeting-record/meetings.projection.js';
import { AttendanceItem } from './attendance.item.js';
import { attendanceView } from './attendance.projection.js';
import { presentAttendance } from './attendance.query.js';

/** Who was at one meeting. */
export class GetMeetingAttendance extends TimedQuery {}

const MeetingAttendance = Type.Object(
  {
    meeting: Text('The meeting'),
    people: Type.Array(AttendanceItem, { description: 'Everybody named at it, in the order of telling' }),
    revision: Type.Integer({ minimum: 0, description: 'The revision of the meeting’s last change of attendance' }),
    position: Text('Its position'),
  },
  { ...Closed, title: 'meeting-attendance' },
);

/** Everybody named at one meeting. */
export const getMeetingAttendance = itemCase<GetMeetingAttendance>({
  query: GetMeetingAttendance,
  get: 'meetings/:id/attendance',
  resource: 'meeting-attendance',
  summary: 'Who was at a meeting, in what capacity, and what they declared',
  views: [meetingsView, attendanceView, ...namingViews],
  item: MeetingAttendance,
  one(_query, params, reader, { effectiveOn }) {
    const found = reader.row(meetingsView, params['id'] ?? '');
    if (!found || !factsOn(found.row.changes, effectiveOn)) return undefined;
    const names = namesOf(reader, effectiveOn);
    const rows = [...reader.rows(attendanceView, { where: { meeting: found.key } })];
    return {
      meeting: found.key,
      people: rows.flatMap((row) => presentAttendance(row, found.row, names, effectiveOn) ?? []),
      revision: rows.reduce((latest, { row }) => Math.max(latest, row.revision), found.row.revision),
      position: rows.reduce((latest, { position }) => (position > latest ? position : latest), found.position),
    };
  },
});
