import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { actionFold } from '../action.state.js';
import { agreed, cancelled, raised, reopened, reported } from '../testing/histories.js';
import { reopenAction } from './reopen-action.decide.js';

describe('Opening an action again', () => {
  it.each([[[reported]], [[reported, agreed]], [[cancelled]]])('takes it back on the list after %j', (history) => {
    given(actionFold, raised(), ...history)
      .when(reopenAction, { reason: 'It was not done' })
      .then(reopened);
  });

  it('refuses while it is open', () => {
    given(actionFold, raised())
      .when(reopenAction, { reason: 'Why not' })
      .thenRefused('action-open-already', /open already/);
    given(actionFold, raised(), cancelled, reopened)
      .when(reopenAction, { reason: 'Why not' })
      .thenRefused('action-open-already');
  });
});
