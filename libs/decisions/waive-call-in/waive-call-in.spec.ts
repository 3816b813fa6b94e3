import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { decisionFold } from '../decision.state.js';
import {
  executive,
  implemented,
  nobody,
  ordinary,
  published,
  registered,
  requested,
  rescinded,
  ruled,
  waived,
} from '../testing/histories.js';
import { waiveCallIn } from './waive-call-in.decide.js';

const fields = { reason: 'The grant lapses on Friday' };

describe('Exempting a decision from call-in', () => {
  it('records why, and who certified it', () => {
    given(decisionFold, executive).when(waiveCallIn, fields).then(waived);
    given(decisionFold, executive)
      .when(waiveCallIn, { ...fields, certifiedBy: { post: 'Monitoring Officer' } })
      .then({ type: 'CallInWaived', data: { ...fields, certifiedBy: { ...nobody, post: 'Monitoring Officer' } } });
  });

  it('may follow publication, a call-in that was not valid, or a record that does not say what it is', () => {
    given(decisionFold, executive, published()).when(waiveCallIn, fields).then(waived);
    given(decisionFold, executive, published(), requested(), ruled(false)).when(waiveCallIn, fields).then(waived);
    given(decisionFold, registered()).when(waiveCallIn, fields).then(waived);
  });

  it('is refused where there is nothing to waive', () => {
    given(decisionFold, ordinary)
      .when(waiveCallIn, fields)
      .thenRefused('not-subject-to-call-in', /nothing to waive/);
    given(decisionFold, executive, waived)
      .when(waiveCallIn, fields)
      .thenRefused('call-in-waived', /exempted from call-in already/);
    given(decisionFold, executive, implemented)
      .when(waiveCallIn, fields)
      .thenRefused('decision-implemented', /cannot be exempted from call-in: it has been carried out/);
    given(decisionFold, executive, rescinded)
      .when(waiveCallIn, fields)
      .thenRefused('decision-rescinded', /cannot be exempted from call-in/);
  });

  it('is refused once somebody asked for a call-in', () => {
    given(decisionFold, executive, published(), requested())
      .when(waiveCallIn, fields)
      .thenRefused('call-in-requested', /can no longer be waived/);
  });
});
