import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { actionFold } from '../action.state.js';
import { agreed, cancelled, raised, reported } from '../testing/histories.js';
import { cancelAction } from './cancel-action.decide.js';

describe('Cancelling an action', () => {
  it('keeps the reason', () => {
    given(actionFold, raised(), reported).when(cancelAction, { reason: 'Overtaken by events' }).then(cancelled);
  });

  it('refuses what is complete or cancelled already', () => {
    given(actionFold, raised(), reported, agreed)
      .when(cancelAction, { reason: 'Overtaken' })
      .thenRefused('action-not-outstanding', /cannot be cancelled: it is complete/);
    given(actionFold, raised(), cancelled)
      .when(cancelAction, { reason: 'Overtaken' })
      .thenRefused('action-not-outstanding', /cannot be cancelled: it was cancelled/);
  });
});
