import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { decisionFold } from '../decision.state.js';
import { concluded, executive, published, requested, rescinded, underCallIn } from '../testing/histories.js';
import { MEETING } from '../testing/ids.js';
import { concludeCallIn } from './conclude-call-in.decide.js';

const asked = [executive, published(), requested()];

describe('Concluding a call-in', () => {
  it('records how it ended, where and why', () => {
    given(decisionFold, ...underCallIn)
      .when(concludeCallIn, { outcome: 'no-action' })
      .then(concluded('no-action'));
    given(decisionFold, ...underCallIn)
      .when(concludeCallIn, { outcome: 'referred-back', meetingId: MEETING, reason: 'The costs' })
      .then({ type: 'CallInConcluded', data: { outcome: 'referred-back', meetingId: MEETING, reason: 'The costs' } });
  });

  it('may be withdrawn before it is ruled on', () => {
    given(decisionFold, ...asked)
      .when(concludeCallIn, { outcome: 'withdrawn' })
      .then(concluded('withdrawn'));
  });

  it('is otherwise refused before it is ruled on', () => {
    given(decisionFold, ...asked)
      .when(concludeCallIn, { outcome: 'no-action' })
      .thenRefused('call-in-requested', /Rule on it first/);
  });

  it('is refused when the decision does not stand called in', () => {
    for (const history of [
      [executive, published()],
      [...underCallIn, concluded('no-action')],
    ])
      for (const outcome of ['no-action', 'withdrawn'])
        given(decisionFold, ...history)
          .when(concludeCallIn, { outcome })
          .thenRefused('not-called-in', /no call-in to conclude/);
  });

  it('is refused for a decision that was rescinded', () => {
    given(decisionFold, ...underCallIn, rescinded)
      .when(concludeCallIn, { outcome: 'no-action' })
      .thenRefused('decision-rescinded', /cannot be released from call-in/);
  });
});
