import { describe, expect, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { actionFold } from '../action.state.js';
import { cancelled, label, raised, reported } from '../testing/histories.js';
import { reportProgress } from './report-progress.decide.js';

describe('Reporting progress on an action', () => {
  it('keeps the report and whose it is', () => {
    given(actionFold, raised())
      .when(reportProgress, { note: 'Drafted', by: { label: 'the director' } })
      .then({ type: 'ProgressReported', data: { note: 'Drafted', by: label('the director') } });
    given(actionFold, raised(), reported)
      .when(reportProgress, { note: 'Sent to members too' })
      .then({ type: 'ProgressReported', data: { note: 'Sent to members too', by: null } });
  });

  it('refuses an action that was cancelled', () => {
    given(actionFold, raised(), cancelled)
      .when(reportProgress, { note: 'Drafted' })
      .thenRefused('action-not-outstanding', /cannot be reported on: it was cancelled/);
  });

  it('may be done by officers as well as clerks', () => {
    expect(reportProgress.roles).toEqual(['clerk', 'officer']);
  });
});
