import { refuse } from '#lib/domain/index.js';
import { meetingUseCase } from '../meeting.use-case.js';
import { ResumeMeeting } from './resume-meeting.command.js';

/** Only what was adjourned goes on. */
export const resumeMeeting = meetingUseCase(ResumeMeeting, {
  post: 'meetings/:id/resumption',
  summary: 'Resume an adjourned meeting',
  example: {},
  decide(command, { course }) {
    if (course.status !== 'adjourned')
      refuse('meeting-not-adjourned', 'This meeting is not adjourned, so it cannot be resumed.');
    return [{ type: 'MeetingResumed', data: { chair: command.chair ?? null } }];
  },
});
