import { type Happened } from '#lib/decider/decider.js';
import { londonInstant, londonTime } from '#lib/domain/london-time.js';
import { type MeetingEvent } from '../meeting.events.js';

/** The course of the meeting as a whole. */
export interface Course {
  readonly status: 'absent' | 'convened' | 'open' | 'adjourned' | 'closed' | 'cancelled';
  readonly authorityId: string | null;
  readonly committeeId: string | null;
  readonly date: string | null;
  readonly startTime: string | null;
  readonly place: string | null;
  readonly noticeGivenOn: string | null;
  /** The day of the sitting that goes on, or last went on; null when the record does not state it. */
  readonly sitting: string | null;
  /** Who takes the chair; null when the record does not state it. */
  readonly chair: string | null;
  /**
   * The latest moment the room can have sat before its last adjournment or close, as London local time or a day:
   * when it happened, or else when the ledger was told.
   */
  readonly satUntil: string | null;
  readonly next: { readonly date: string; readonly startTime: string | null; readonly place: string | null } | null;
}

export const initialCourse: Course = {
  status: 'absent',
  authorityId: null,
  committeeId: null,
  date: null,
  startTime: null,
  place: null,
  noticeGivenOn: null,
  sitting: null,
  chair: null,
  satUntil: null,
  next: null,
};

/** A moment as London local time; a day stays a day. */
export const londonMoment = (moment: string): string => (moment.length === 10 ? moment : londonTime(moment));

const stoppedAt = (course: Course, event: Happened<MeetingEvent>, at: string | null): string => {
  const told = event.effectiveAt ?? (at !== null && course.sitting !== null ? londonInstant(course.sitting, at) : null);
  return londonMoment(told ?? event.recordedAt);
};

export function evolveCourse(course: Course, event: Happened<MeetingEvent>): Course {
  switch (event.type) {
    case 'MeetingConvened': {
      const { authorityId, committeeId, date, startTime, place, noticeGivenOn } = event.data;
      const called = { authorityId, committeeId, date, startTime, place, noticeGivenOn, sitting: date };
      return { ...initialCourse, status: 'convened', ...called };
    }
    case 'MeetingRescheduled': {
      const { date, startTime, place, noticeGivenOn } = event.data;
      return { ...course, date, startTime, place, noticeGivenOn, sitting: date };
    }
    case 'MeetingCancelled':
      return { ...course, status: 'cancelled' };
    case 'MeetingOpened':
      return { ...course, status: 'open', chair: event.data.chair };
    case 'MeetingAdjourned':
      return { ...course, status: 'adjourned', satUntil: stoppedAt(course, event, null), sitting: event.data.until };
    case 'MeetingResumed':
      return { ...course, status: 'open', chair: event.data.chair ?? course.chair };
    case 'MeetingClosed':
      return {
        ...course,
        status: 'closed',
        satUntil: course.status === 'adjourned' ? course.satUntil : stoppedAt(course, event, event.data.at),
      };
    case 'NextMeetingAnnounced':
      return { ...course, next: event.data };
    default:
      return course;
  }
}
