import { partyOrNull, refuse } from '#lib/domain/index.js';
import { mustStand } from '../decision.rules.js';
import { decisionUseCase } from '../decision.use-case.js';
import { RuleOnCallIn } from './rule-on-call-in.command.js';

/** A valid call-in puts the decision on hold; an invalid one leaves it as it was. */
export const ruleOnCallIn = decisionUseCase(RuleOnCallIn, {
  post: 'decisions/:id/call-in-ruling',
  summary: 'Rule on whether a call-in is valid',
  example: { valid: true, by: { post: 'Monitoring Officer' } },
  decide(command, state) {
    mustStand(state, 'ruled on');
    if (state.standing.callIn !== 'requested')
      refuse('no-call-in-to-rule-on', 'There is no call-in to rule on: record that it was asked for first.');
    const ruling = { valid: command.valid, by: partyOrNull(command.by), reason: command.reason ?? null };
    return command.valid
      ? [
          { type: 'CallInRuled', data: ruling },
          { type: 'DecisionCalledIn', data: {} },
        ]
      : [{ type: 'CallInRuled', data: ruling }];
  },
});
