import { refuse, refuseField } from '#lib/domain/index.js';
import { meetingUseCase } from '../meeting.use-case.js';
import { mustBeApproved } from '../rules/record.rules.js';
import { SignMinutes } from './sign-minutes.command.js';

/** Minutes are signed once, when they have been approved (Local Government Act 1972 Sch. 12 para. 41). */
export const signMinutes = meetingUseCase(SignMinutes, {
  post: 'meetings/:id/signature',
  summary: 'Record that the minutes were signed',
  example: { on: '2024-09-05' },
  decide(command, state) {
    mustBeApproved(state, 'signed');
    if (state.record.signed) refuse('minutes-signed-already', 'These minutes have been signed already.');
    const { signedBy = null, on = null } = command;
    const held = state.course.date;
    if (on !== null && held !== null && on < held)
      refuseField(
        'on',
        'signed-before-the-meeting',
        `Minutes of ${held} cannot have been signed on ${on}, an earlier day.`,
      );
    return [{ type: 'MinutesSigned', data: { signedBy, on } }];
  },
});
