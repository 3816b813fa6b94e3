import { meetingUseCase } from '../meeting.use-case.js';
import { mustBeOpen } from '../rules/room.rules.js';
import { CloseMeeting } from './close-meeting.command.js';

/** Ends the room. A meeting that was adjourned and never went on is closed as it stood. */
export const closeMeeting = meetingUseCase(CloseMeeting, {
  post: 'meetings/:id/closure',
  summary: 'Close a meeting',
  example: { at: '16:20' },
  decide(command, state) {
    if (state.course.status !== 'adjourned') mustBeOpen(state, 'closed');
    return [{ type: 'MeetingClosed', data: { at: command.at ?? null } }];
  },
});
