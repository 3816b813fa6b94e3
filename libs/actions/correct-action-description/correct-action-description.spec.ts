import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { actionFold } from '../action.state.js';
import { agreed, raised, reported } from '../testing/histories.js';
import { correctActionDescription } from './correct-action-description.decide.js';

const fields = { what: 'Share the improvement plan', reason: 'It did not say which plan' };
const corrected = {
  type: 'ActionDescriptionCorrected',
  data: { ...fields, was: 'Share the plan with members' },
} as const;

describe('Correcting how an action is worded', () => {
  it('keeps the old words and the reason, however the action stands', () => {
    given(actionFold, raised()).when(correctActionDescription, fields).then(corrected);
    given(actionFold, raised(), reported, agreed).when(correctActionDescription, fields).then(corrected);
  });

  it('refuses the words it has', () => {
    given(actionFold, raised(), corrected)
      .when(correctActionDescription, fields)
      .thenRefused('description-unchanged', /reads so already/, 'what');
  });
});
