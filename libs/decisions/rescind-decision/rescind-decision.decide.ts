import { mustStand } from '../decision.rules.js';
import { decisionUseCase } from '../decision.use-case.js';
import { RescindDecision } from './rescind-decision.command.js';

/** A decision that stands may be rescinded, with the reason. */
export const rescindDecision = decisionUseCase(RescindDecision, {
  post: 'decisions/:id/rescission',
  summary: 'Rescind a decision',
  example: { reason: 'The school withdrew from the scheme.' },
  decide(command, state) {
    mustStand(state, 'rescinded');
    return [{ type: 'DecisionRescinded', data: { byMeetingId: command.byMeetingId ?? null, reason: command.reason } }];
  },
});
