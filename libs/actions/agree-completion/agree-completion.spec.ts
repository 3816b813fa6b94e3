import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { actionFold } from '../action.state.js';
import { raised } from '../testing/histories.js';
import { agreeCompletion } from './agree-completion.decide.js';

describe('Agreeing that an action is complete', () => {
  it('lets the committee agree what the owner reported', () => {
    given(actionFold, raised(), { type: 'CompletionReported', data: { note: null, by: null, completedOn: null } })
      .when(agreeCompletion, { minuteNumber: '14' })
      .then({ type: 'CompletionAgreed', data: { meetingId: null, minuteNumber: '14' } });
  });

  it('refuses while nobody has reported it complete', () => {
    given(actionFold, raised())
      .when(agreeCompletion, {})
      .thenRefused('completion-not-reported', /Report its completion first/);
  });

  it('refuses an action that was cancelled', () => {
    given(actionFold, raised(), { type: 'ActionCancelled', data: { reason: 'Overtaken by events' } })
      .when(agreeCompletion, {})
      .thenRefused('action-not-outstanding', /was cancelled/);
  });
});
