import { refuse, refuseField } from '#lib/domain/index.js';
import { mustStand } from '../decision.rules.js';
import { decisionFold } from '../decision.state.js';
import { decisionUseCase } from '../decision.use-case.js';
import { SupersedeDecision } from './supersede-decision.command.js';

/** A decision is replaced by another that stands, never by itself and never both ways. */
export const supersedeDecision = decisionUseCase(SupersedeDecision, {
  post: 'decisions/:id/supersession',
  summary: 'Record that another decision replaces this one',
  example: { byDecisionId: '5b0e3f0e-5d0f-4f5e-9d53-2f8f4c1f2a10', reason: 'Reconsidered after call-in.' },
  reads: (command) => ({ later: { stream: `decision-${command.byDecisionId}`, fold: decisionFold } }),
  decide({ byDecisionId, reason = null }, state, telling, { later }) {
    mustStand(state, 'replaced');
    if (byDecisionId === telling.id)
      refuseField('byDecisionId', 'superseded-by-itself', 'A decision cannot replace itself. Name the later decision.');
    if (!later.made)
      refuseField('byDecisionId', 'unknown-decision', `There is no decision with the id ${byDecisionId}.`);
    if (later.supersededBy === telling.id)
      refuse(
        'superseded-both-ways',
        'This decision replaced that one: they cannot replace each other.',
        'byDecisionId',
      );
    if (later.standing.ended !== null)
      refuse('later-decision-ended', 'That decision no longer stands. Name the one that does.', 'byDecisionId');
    return [{ type: 'DecisionSuperseded', data: { byDecisionId, reason } }];
  },
});
