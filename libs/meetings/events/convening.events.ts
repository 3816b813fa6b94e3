import { type Static, Type } from '@sinclair/typebox';
import { CalendarDate, Id, NotStated, OneOf, TimeOfDay, Words, event, orNull } from '#lib/domain/index.js';
import { QuorumRule, SEATS } from '#lib/committees/committee.events.js';

export const MEETING_KINDS = ['ordinary', 'annual', 'extraordinary', 'special', 'budget', 'informal'] as const;

/** The notice of a meeting against the clock that runs; a shortfall is reported, never refused. */
const Notice = {
  noticeGivenOn: orNull(CalendarDate('When the agenda and notice were published')),
  noticeShortBy: orNull(
    Type.Integer({ minimum: 1, description: 'Clear days the notice fell short by, under the clock named' }),
  ),
  noticeRule: orNull(Words('Clock used: id and version')),
  notStated: NotStated,
};

/** A seat as copied into the room when the meeting opened. */
export const RollEntry = Type.Object(
  { personId: Id('The member'), seat: OneOf(SEATS, 'Seat'), items: orNull(Type.Array(Type.String())) },
  { additionalProperties: false },
);

export type RollEntry = Static<typeof RollEntry>;

/** The calling of a meeting and its course as a whole. */
export const conveningEvents = {
  MeetingConvened: event('A meeting was called', {
    authorityId: Id('The council'),
    committeeId: Id('The body that meets'),
    kind: OneOf(MEETING_KINDS, 'What kind of meeting'),
    title: orNull(Words('Its title, when it has one of its own')),
    date: orNull(CalendarDate('The day it is held')),
    startTime: orNull(TimeOfDay('When it starts, Europe/London')),
    place: orNull(Words('Where')),
    ...Notice,
  }),
  MeetingRescheduled: event('A meeting was moved', {
    date: CalendarDate('The new day'),
    startTime: orNull(TimeOfDay('The new start')),
    place: orNull(Words('Where')),
    reason: orNull(Words('Why')),
    ...Notice,
  }),
  MeetingCancelled: event('A meeting was called off before it opened', { reason: orNull(Words('Why')) }),
  MeetingOpened: event('A meeting opened; the roll and the quorum rule are copied into the room', {
    chair: orNull(Id('Who takes the chair')),
    roll: orNull(
      Type.Array(RollEntry, { description: 'The seats as they stood; null when the record states no roll' }),
    ),
    quorum: orNull(QuorumRule),
    seats: orNull(Type.Integer({ minimum: 1 })),
  }),
  MeetingAdjourned: event('A meeting was adjourned', {
    until: orNull(CalendarDate('To which day')),
    reason: orNull(Words('Why')),
  }),
  MeetingResumed: event('An adjourned meeting went on', { chair: orNull(Id('Who takes the chair')) }),
  MeetingClosed: event('A meeting closed', { at: orNull(TimeOfDay('When')) }),
  NextMeetingAnnounced: event('The date of the next meeting was given', {
    date: CalendarDate('The day'),
    startTime: orNull(TimeOfDay('The start')),
    place: orNull(Words('Where')),
  }),
} as const;
