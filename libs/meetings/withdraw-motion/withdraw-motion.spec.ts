import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { meetingFold } from '../meeting.state.js';
import { idOf, motion, motionWithdrawn, sitting, vote } from '../testing/histories.js';
import { withdrawMotion } from './withdraw-motion.decide.js';

const motionId = idOf('m');

describe('Withdrawing a motion', () => {
  it('is possible until it has been voted on', () => {
    given(meetingFold, ...sitting(), motion('m'))
      .when(withdrawMotion, { motionId })
      .then(motionWithdrawn('m'));
    given(meetingFold, ...sitting(), motion('m'), vote('v', { motionId, carried: false }))
      .when(withdrawMotion, { motionId })
      .thenRefused('motion-voted-on', /cannot be withdrawn any more/, 'motionId');
    given(meetingFold, ...sitting(), motion('m'), motionWithdrawn('m'))
      .when(withdrawMotion, { motionId })
      .thenRefused('motion-settled');
  });
});
