import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { meetingFold } from '../meeting.state.js';
import {
  amendment,
  ann,
  idOf,
  motion,
  motionLost,
  motionWithdrawn,
  resolution,
  sitting,
  vote,
} from '../testing/histories.js';
import { moveAmendment } from './move-amendment.decide.js';

const motionId = idOf('m');
const told = { motionId, text: 'amendment' };

describe('An amendment', () => {
  it('is moved to a motion before the meeting', () => {
    given(meetingFold, ...sitting(), motion('m'))
      .when(moveAmendment, told)
      .then(amendment('amendment', 'm'));
    given(meetingFold, ...sitting(), motion('m'), vote('v', { motionId, carried: null }))
      .when(moveAmendment, told)
      .then(amendment('amendment', 'm'));
  });

  it('refuses a motion that is unknown or settled', () => {
    given(meetingFold, ...sitting())
      .when(moveAmendment, told)
      .thenRefused('unknown-motion', /moved at this meeting/, 'motionId');
    for (const [settled, how] of [
      [motionLost('m'), /was lost/],
      [motionWithdrawn('m'), /was withdrawn/],
      [resolution('r', { motionId }), /was resolved/],
    ] as const)
      given(meetingFold, ...sitting(), motion('m'), motion('n'), settled)
        .when(moveAmendment, told)
        .thenRefused('motion-settled', how, 'motionId');
  });

  it('refuses a motion that was voted on, the mover as seconder, and the same amendment twice', () => {
    given(meetingFold, ...sitting(), motion('m'), vote('v', { motionId, carried: true }))
      .when(moveAmendment, told)
      .thenRefused('motion-voted-on', /cannot be amended any more/, 'motionId');
    given(meetingFold, ...sitting(), motion('m'))
      .when(moveAmendment, { ...told, mover: { person: ann }, seconder: { person: ann } })
      .thenRefused('seconded-by-the-mover');
    given(meetingFold, ...sitting(), motion('m'), amendment('amendment', 'm'))
      .when(moveAmendment, told)
      .thenRefused('recorded-already', /^This amendment/);
  });
});
