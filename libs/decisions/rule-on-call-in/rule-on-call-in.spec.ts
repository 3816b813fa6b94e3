import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { decisionFold } from '../decision.state.js';
import {
  calledIn,
  executive,
  nobody,
  published,
  requested,
  rescinded,
  ruled,
  underCallIn,
} from '../testing/histories.js';
import { ruleOnCallIn } from './rule-on-call-in.decide.js';

const asked = [executive, published(), requested()];

describe('Ruling on a call-in', () => {
  it('puts the decision on hold when it is valid', () => {
    given(decisionFold, ...asked)
      .when(ruleOnCallIn, { valid: true })
      .then(ruled(true), calledIn);
  });

  it('leaves the decision as it was when it is not', () => {
    given(decisionFold, ...asked)
      .when(ruleOnCallIn, { valid: false, by: { post: 'Monitoring Officer' }, reason: 'Too few signatures' })
      .then({
        type: 'CallInRuled',
        data: { valid: false, by: { ...nobody, post: 'Monitoring Officer' }, reason: 'Too few signatures' },
      });
  });

  it('is refused when nobody asked, or it was ruled on already', () => {
    for (const history of [[executive, published()], underCallIn, [...asked, ruled(false)]])
      given(decisionFold, ...history)
        .when(ruleOnCallIn, { valid: true })
        .thenRefused('no-call-in-to-rule-on', /asked for first/);
  });

  it('is refused for a decision that was rescinded', () => {
    given(decisionFold, ...asked, rescinded)
      .when(ruleOnCallIn, { valid: true })
      .thenRefused('decision-rescinded', /cannot be ruled on/);
  });
});
