import { getAction } from '#lib/actions/outstanding-actions/action.query.js';
import { listActions } from '#lib/actions/outstanding-actions/actions.query.js';
import { listActivity } from '#lib/activity/activity/activity.query.js';
import { listAuthorities } from '#lib/authorities/authorities/authorities.query.js';
import { getAuthority } from '#lib/authorities/authorities/authority.query.js';
import { getCommittee } from '#lib/committees/committees/committee.query.js';
import { listCommittees } from '#lib/committees/committees/committees.query.js';
import { getDecision } from '#lib/decisions/decision-register/decision.query.js';
import { listDecisions } from '#lib/decisions/decision-register/decisions.query.js';
import { listAttendance } from '#lib/meetings/attendance/attendance.query.js';
import { getMeetingAttendance } from '#lib/meetings/attendance/meeting-attendance.query.js';
import { getMeeting } from '#lib/meetings/meeting-record/meeting.query.js';
import { listMeetings } from '#lib/meetings/meeting-record/meetings.query.js';
import { listPeople } from '#lib/querying/people/people.query.js';
import { getPerson } from '#lib/querying/people/person.query.js';
import { type QueryCase } from '#lib/querying/query-case.js';
import { getQuestion } from '#lib/questions/questions/question.query.js';
import { listQuestions } from '#lib/questions/questions/questions.query.js';
import { listWorkProgramme } from '#lib/work-programmes/work-programme/work-programme.query.js';

/** Every reading the minute book answers. */
export const queryCases: readonly QueryCase[] = [
  listActions,
  getAction,
  listQuestions,
  getQuestion,
  listDecisions,
  getDecision,
  listAuthorities,
  getAuthority,
  listCommittees,
  getCommittee,
  listPeople,
  getPerson,
  listMeetings,
  getMeeting,
  listAttendance,
  getMeetingAttendance,
  listWorkProgramme,
  listActivity,
];
