import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { decisionFold } from '../decision.state.js';
import { implemented, ordinary, rescinded, superseded } from '../testing/histories.js';
import { MEETING, OTHER } from '../testing/ids.js';
import { rescindDecision } from './rescind-decision.decide.js';

const reason = 'The school withdrew';

describe('Rescinding a decision', () => {
  it('says why, and by which meeting', () => {
    given(decisionFold, ordinary).when(rescindDecision, { reason }).then(rescinded);
    given(decisionFold, ordinary, implemented)
      .when(rescindDecision, { reason, byMeetingId: MEETING })
      .then({ type: 'DecisionRescinded', data: { byMeetingId: MEETING, reason } });
  });

  it('is refused when it was rescinded or replaced already', () => {
    given(decisionFold, ordinary, rescinded)
      .when(rescindDecision, { reason })
      .thenRefused('decision-rescinded', /cannot be rescinded: it was rescinded/);
    given(decisionFold, ordinary, superseded(OTHER))
      .when(rescindDecision, { reason })
      .thenRefused('decision-superseded', /cannot be rescinded: another decision/);
  });
});
