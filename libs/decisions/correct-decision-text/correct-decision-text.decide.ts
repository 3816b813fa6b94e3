import { refuseField } from '#lib/domain/index.js';
import { mustStand } from '../decision.rules.js';
import { decisionUseCase } from '../decision.use-case.js';
import { occurrences } from '../decision.text.js';
import { CorrectDecisionText } from './correct-decision-text.command.js';

/** The words corrected stand in the decision once, and change; a decision already published is then published again. */
export const correctDecisionText = decisionUseCase(CorrectDecisionText, {
  post: 'decisions/:id/correction',
  summary: 'Correct the text of a decision',
  example: { was: 'one year', reads: 'two years', reason: 'The minute was copied wrongly.' },
  decide({ was, reads, reason }, state) {
    mustStand(state, 'corrected');
    const found = occurrences(state.text, was);
    if (found === 0)
      refuseField('was', 'words-not-found', 'The decision does not say that. Give the words exactly as they stand.');
    if (found > 1)
      refuseField(
        'was',
        'words-found-twice',
        'The decision says that more than once. Give more of the words around it.',
      );
    if (reads === was) refuseField('reads', 'nothing-corrected', 'That is how the decision reads already.');
    return [{ type: 'DecisionTextCorrected', data: { was, reads, reason } }];
  },
});
