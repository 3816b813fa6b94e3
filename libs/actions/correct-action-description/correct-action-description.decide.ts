import { refuse } from '#lib/domain/index.js';
import { actionUseCase } from '../action.use-case.js';
import { CorrectActionDescription } from './correct-action-description.command.js';

/** A mistake in the wording is put right with the old words kept, however the action stands. */
export const correctActionDescription = actionUseCase(CorrectActionDescription, {
  post: 'actions/:id/description',
  summary: 'Correct the wording of an action',
  example: { what: 'Share the improvement plan with members', reason: 'It did not say which plan.' },
  decide({ what, reason }, state) {
    if (what === state.what) refuse('description-unchanged', 'This action reads so already.', 'what');
    return [{ type: 'ActionDescriptionCorrected', data: { was: state.what, what, reason } }];
  },
});
