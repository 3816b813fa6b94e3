import { refuse } from '#lib/domain/index.js';
import { mustBeOutstanding } from '../action.rules.js';
import { actionUseCase } from '../action.use-case.js';
import { meetingRead } from '../other-streams/meeting-standing.state.js';
import { meetingMustExist } from '../place.rules.js';
import { AgreeCompletion } from './agree-completion.command.js';

/** The committee agrees what its owner has reported; it cannot agree what nobody reported. */
export const agreeCompletion = actionUseCase(AgreeCompletion, {
  post: 'actions/:id/completion-agreement',
  summary: 'Agree that an action is complete',
  example: { minuteNumber: '14' },
  reads: (command) => ({ meeting: meetingRead(command.meetingId) }),
  decide(command, state, _telling, { meeting }) {
    mustBeOutstanding(state, 'agreed complete');
    if (state.status === 'open')
      refuse('completion-not-reported', 'Nobody has reported this action complete yet. Report its completion first.');
    meetingMustExist(command.meetingId, meeting);
    return [
      {
        type: 'CompletionAgreed',
        data: { meetingId: command.meetingId ?? null, minuteNumber: command.minuteNumber ?? null },
      },
    ];
  },
});
