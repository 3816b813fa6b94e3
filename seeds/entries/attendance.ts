import { type Room } from '../room.js';
import {
  type ApologyRecord,
  type AttendanceRecord,
  type DeclarationRecord,
  type DepartureRecord,
} from '../seed-records.js';

const NOTICE_ONLY = 'Gave notice of leaving; the record does not show when they left';

/** Who was there, who was not, who left and who declared an interest. */
export const attendanceEntries = {
  attendance: (room: Room, record: AttendanceRecord) =>
    room.tell('RecordAttendance', record.id, record, {
      personId: room.person(record.person),
      attendingAs: attendingAs(record.capacity),
      present: record.present,
    }),
  apology: (room: Room, record: ApologyRecord) =>
    room.tell('ReceiveApology', record.id, record, { personId: room.person(record.person) }),
  declaration: (room: Room, record: DeclarationRecord) =>
    room.tell('DeclareInterest', record.id, record, {
      personId: room.person(record.person),
      interest: record.interestKind,
      itemId: record.item === null ? null : room.item(record.item),
      nature: record.interest,
    }),
  departure: (room: Room, record: DepartureRecord) =>
    room.tell('RecordDeparture', record.id, record, {
      personId: record.person === null ? null : room.person(record.person),
      at: record.at,
      ...(record.noticeOnly ? { reason: NOTICE_ONLY } : {}),
    }),
};

function attendingAs(capacity: AttendanceRecord['capacity']): string {
  if (capacity === 'co-opted') return 'co-opted-member';
  return capacity === 'unknown' ? 'other' : capacity;
}
