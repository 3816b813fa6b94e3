import { refuse } from '#lib/domain/index.js';
import { actionUseCase } from '../action.use-case.js';
import { meetingRead } from '../other-streams/meeting-standing.state.js';
import { meetingMustExist } from '../place.rules.js';
import { ReportActionToMeeting } from './report-action-to-meeting.command.js';

/** A meeting is told once how an action stands, done or not. */
export const reportActionToMeeting = actionUseCase(ReportActionToMeeting, {
  post: 'actions/:id/meeting-reports',
  summary: 'Report an action to a meeting in its action log',
  example: { meetingId: '7d1c54fb-6d0a-5e0c-9a51-7a2b9f6f4d10' },
  reads: (command) => ({ meeting: meetingRead(command.meetingId) }),
  decide({ meetingId }, state, _telling, { meeting }) {
    meetingMustExist(meetingId, meeting);
    if (meeting.status === 'cancelled')
      refuse('meeting-cancelled', 'That meeting was called off. Report the action to the next one.', 'meetingId');
    if (state.reportedToMeetings.includes(meetingId))
      refuse('reported-to-meeting-already', 'That meeting has this action in its log already.', 'meetingId');
    return [{ type: 'ActionReportedToMeeting', data: { meetingId, status: state.status } }];
  },
});
