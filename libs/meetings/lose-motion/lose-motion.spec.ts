import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { meetingFold } from '../meeting.state.js';
import { amendment, idOf, motion, motionLost, sitting, vote } from '../testing/histories.js';
import { loseMotion } from './lose-motion.decide.js';

const motionId = idOf('m');
const lost = (voteId: string | null) => ({ type: 'MotionLost', data: { motionId, voteId } }) as const;

describe('A motion that was lost', () => {
  it('names the vote that lost it, if there was one', () => {
    given(meetingFold, ...sitting(), motion('m'))
      .when(loseMotion, { motionId })
      .then(lost(null));
    given(meetingFold, ...sitting(), motion('m'), vote('v', { motionId, carried: false }))
      .when(loseMotion, { motionId })
      .then(lost(idOf('v')));
    given(meetingFold, ...sitting(), motion('m'), vote('v', { motionId }))
      .when(loseMotion, { motionId, voteId: idOf('v') })
      .then(lost(idOf('v')));
    given(
      meetingFold,
      ...sitting(),
      motion('m'),
      motion('n'),
      vote('w', { motionId: idOf('n') }),
      vote('v', { motionId }),
    )
      .when(loseMotion, { motionId, voteId: idOf('v') })
      .then(lost(idOf('v')));
  });

  it('refuses a motion whose vote was carried, or that is settled', () => {
    given(meetingFold, ...sitting(), motion('m'), vote('v', { motionId, carried: true }))
      .when(loseMotion, { motionId })
      .thenRefused('motion-was-carried', /Record what was resolved/, 'motionId');
    given(meetingFold, ...sitting(), motion('m'), motionLost('m'))
      .when(loseMotion, { motionId })
      .thenRefused('motion-settled');
  });

  it('refuses a vote that was not on this motion', () => {
    const on = [...sitting(), motion('m'), motion('n'), amendment('x', 'm')];
    for (const other of [{ motionId: idOf('n') }, { motionId: null }, { motionId, amendmentId: idOf('x') }])
      given(meetingFold, ...on, vote('v', other))
        .when(loseMotion, { motionId, voteId: idOf('v') })
        .thenRefused('vote-not-on-this-motion', undefined, 'voteId');
    given(meetingFold, ...on)
      .when(loseMotion, { motionId, voteId: idOf('v') })
      .thenRefused('vote-not-on-this-motion', undefined, 'voteId');
  });
});
