import { actionsView } from '#lib/actions/outstanding-actions/actions.projection.js';
import { activityView } from '#lib/activity/activity/activity.projection.js';
import { authoritiesView } from '#lib/authorities/authorities/authorities.projection.js';
import { committeesView } from '#lib/committees/committees/committees.projection.js';
import { decisionsView } from '#lib/decisions/decision-register/decisions.projection.js';
import { attendanceView } from '#lib/meetings/attendance/attendance.projection.js';
import { meetingEntriesView } from '#lib/meetings/meeting-record/entries.projection.js';
import { meetingsView } from '#lib/meetings/meeting-record/meetings.projection.js';
import { peopleView } from '#lib/people/people/people.projection.js';
import { type View } from '#lib/projections/view.js';
import { questionsView } from '#lib/questions/questions/questions.projection.js';
import { workProgrammeView } from '#lib/work-programmes/work-programme/work-programme.projection.js';

/** Every view that follows the log. */
export const views: readonly View[] = [
  authoritiesView,
  committeesView,
  peopleView,
  meetingsView,
  meetingEntriesView,
  attendanceView,
  questionsView,
  actionsView,
  decisionsView,
  workProgrammeView,
  activityView,
];
