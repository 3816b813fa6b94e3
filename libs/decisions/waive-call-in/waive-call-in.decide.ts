import { partyOrNull, refuse } from '#lib/domain/index.js';
import { mustBeUnimplemented, mustStand } from '../decision.rules.js';
import { decisionUseCase } from '../decision.use-case.js';
import { WaiveCallIn } from './waive-call-in.command.js';

/** Call-in is waived for urgency before anybody asks for it. */
export const waiveCallIn = decisionUseCase(WaiveCallIn, {
  post: 'decisions/:id/call-in-waiver',
  summary: 'Exempt an urgent decision from call-in',
  example: { certifiedBy: { post: 'Monitoring Officer' }, reason: 'The grant lapses on Friday.' },
  decide(command, state) {
    mustStand(state, 'exempted from call-in');
    mustBeUnimplemented(state, 'exempted from call-in');
    const { executive, waived, callIn } = state.standing;
    if (executive === false)
      refuse('not-subject-to-call-in', 'There is nothing to waive: only an executive decision can be called in.');
    if (waived) refuse('call-in-waived', 'This decision has been exempted from call-in already.');
    if (callIn !== 'none')
      refuse('call-in-requested', 'Call-in can no longer be waived: this decision has been asked to be called in.');
    return [{ type: 'CallInWaived', data: { certifiedBy: partyOrNull(command.certifiedBy), reason: command.reason } }];
  },
});
