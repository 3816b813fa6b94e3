import { defineSlice } from '#lib/decider/use-case.js';
import { actionFold } from './action.state.js';
import { agreeCompletion } from './agree-completion/agree-completion.decide.js';
import { raiseAction } from './raise-action/raise-action.decide.js';
import { reportCompletion } from './report-completion/report-completion.decide.js';

/** Streams `action-<id>`: everything that can be done to an action. */
export const actionsSlice = defineSlice({
  prefix: 'action',
  thing: 'action',
  fold: actionFold,
  useCases: [raiseAction, reportCompletion, agreeCompletion],
});
