import { type Fold, type Happened } from '#lib/decider/decider.js';
import { type MeetingEvent } from './meeting.events.js';
import { type Agenda, evolveAgenda, initialAgenda } from './state/agenda.state.js';
import { type Attendance, evolveAttendance, initialAttendance } from './state/attendance.state.js';
import { type Business, evolveBusiness, initialBusiness } from './state/business.state.js';
import { type Course, evolveCourse, initialCourse } from './state/course.state.js';
import { type Deciding, evolveDeciding, initialDeciding } from './state/deciding.state.js';
import { type Entry, evolveEntries } from './state/entries.state.js';
import { type RecordState, evolveRecord, initialRecord } from './state/record.state.js';

/** What the rules of the room and its record ask about. */
export interface MeetingState {
  readonly course: Course;
  readonly agenda: Agenda;
  readonly attendance: Attendance;
  readonly business: Business;
  readonly deciding: Deciding;
  readonly record: RecordState;
  readonly entries: readonly Entry[];
}

const initial: MeetingState = {
  course: initialCourse,
  agenda: initialAgenda,
  attendance: initialAttendance,
  business: initialBusiness,
  deciding: initialDeciding,
  record: initialRecord,
  entries: [],
};

const evolve = (state: MeetingState, event: Happened<MeetingEvent>): MeetingState => ({
  course: evolveCourse(state.course, event),
  agenda: evolveAgenda(state.agenda, event),
  attendance: evolveAttendance(state.attendance, event),
  business: evolveBusiness(state.business, event),
  deciding: evolveDeciding(state.deciding, event),
  record: evolveRecord(state.record, event),
  entries: evolveEntries(state.entries, event),
});

/** A meeting's state from its stream. */
export const meetingFold: Fold<MeetingState, MeetingEvent> = { initial, evolve };
