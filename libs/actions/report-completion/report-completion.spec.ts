import { describe, expect, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { actionFold } from '../action.state.js';
import { agreed, cancelled, label, raised, reopened, reported } from '../testing/histories.js';
import { reportCompletion } from './report-completion.decide.js';

describe('Reporting an action complete', () => {
  it('keeps what was done, when and who says so', () => {
    given(actionFold, raised())
      .when(reportCompletion, { note: 'Sent', by: { label: 'the director' }, completedOn: '2024-06-25' })
      .then({
        type: 'CompletionReported',
        data: { note: 'Sent', by: label('the director'), completedOn: '2024-06-25' },
      });
  });

  it('needs nothing more than the word, and may be repeated after reopening', () => {
    given(actionFold, raised(), reported, agreed, reopened).when(reportCompletion, {}).then(reported);
  });

  it('refuses what was reported, agreed or cancelled before', () => {
    given(actionFold, raised(), reported)
      .when(reportCompletion, {})
      .thenRefused('action-not-open', /cannot be reported complete: it has been reported complete already/);
    given(actionFold, raised(), reported, agreed)
      .when(reportCompletion, {})
      .thenRefused('action-not-open', /the committee has agreed it/);
    given(actionFold, raised(), cancelled)
      .when(reportCompletion, {})
      .thenRefused('action-not-open', /was cancelled/);
  });

  it('may be done by officers as well as clerks', () => {
    expect(reportCompletion.roles).toEqual(['clerk', 'officer']);
  });
});
