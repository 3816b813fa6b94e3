import { refuseField } from '#lib/domain/index.js';
import { meetingUseCase } from '../meeting.use-case.js';
import { mustBeOpen } from '../rules/room.rules.js';
import { AdjournMeeting } from './adjourn-meeting.command.js';

/** A meeting that sits may be put off to go on later. */
export const adjournMeeting = meetingUseCase(AdjournMeeting, {
  post: 'meetings/:id/adjournment',
  summary: 'Adjourn a meeting',
  example: { until: '2024-06-20', reason: 'The hour is late' },
  decide(command, state) {
    mustBeOpen(state, 'adjourned');
    const until = command.until ?? null;
    const { sitting } = state.course;
    if (until !== null && sitting !== null && until < sitting)
      refuseField(
        'until',
        'adjourned-backwards',
        `A meeting held on ${sitting} cannot be adjourned to ${until}, an earlier day.`,
      );
    return [{ type: 'MeetingAdjourned', data: { until, reason: command.reason ?? null } }];
  },
});
