import { Type, type Static } from '@sinclair/typebox';
import { CalendarDate, Id, OneOf, TimeOfDay, orNull } from '#lib/domain/fields.js';
import { Closed, Text, ledgerFields } from '#lib/querying/item-fields.js';
import { MEETING_KINDS } from '../events/convening.events.js';
import { MEETING_STATUSES } from './meeting.row.js';

export const RECORD_STATUSES = ['open', 'certified', 'approved', 'signed'] as const;

export const NextMeetingItem = Type.Object(
  { date: CalendarDate('The day'), startTime: orNull(TimeOfDay('The start')), place: orNull(Text('Where')) },
  Closed,
);

export const meetingItemFields = {
  id: Id('The meeting'),
  title: orNull(Text('Its own title, when it has one')),
  kind: OneOf(MEETING_KINDS, 'What kind of meeting'),
  status: OneOf(MEETING_STATUSES, 'How it stands'),
  date: orNull(CalendarDate('The day it is held')),
  startTime: orNull(TimeOfDay('When it starts, Europe/London')),
  place: orNull(Text('Where')),
  authority: orNull(Text('The council')),
  authorityId: Id('The council'),
  committee: orNull(Text('The body that meets')),
  committeeId: Id('The body that meets'),
  chair: orNull(Text('Who takes the chair')),
  chairId: orNull(Id('Who takes the chair')),
  noticeGivenOn: orNull(CalendarDate('When the agenda and notice were published')),
  noticeShortBy: orNull(Type.Integer({ minimum: 1, description: 'Clear days the notice fell short by' })),
  noticeRule: orNull(Text('The clock the notice was held against')),
  closedAt: orNull(TimeOfDay('When it closed')),
  cancelledBecause: orNull(Text('Why it was called off')),
  nextMeeting: orNull(NextMeetingItem),
  record: OneOf(RECORD_STATUSES, 'How far its record has come'),
  agendaPublished: orNull(Type.Integer({ minimum: 1, description: 'The last published version of the agenda' })),
  recordPublished: orNull(Type.Integer({ minimum: 1, description: 'The last published version of the record' })),
  ...ledgerFields,
};

/** A meeting as every list gives it. */
export const MeetingItem = Type.Object(meetingItemFields, { ...Closed, title: 'meeting' });
export type MeetingItem = Static<typeof MeetingItem>;
