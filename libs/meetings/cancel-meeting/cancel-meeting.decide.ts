import { meetingUseCase } from '../meeting.use-case.js';
import { mustBeConvened } from '../rules/room.rules.js';
import { CancelMeeting } from './cancel-meeting.command.js';

/** Only a meeting that has not opened can be called off. */
export const cancelMeeting = meetingUseCase(CancelMeeting, {
  post: 'meetings/:id/cancellation',
  summary: 'Call a meeting off',
  example: { reason: 'No business' },
  decide(command, state) {
    mustBeConvened(state, 'cancelled');
    return [{ type: 'MeetingCancelled', data: { reason: command.reason ?? null } }];
  },
});
