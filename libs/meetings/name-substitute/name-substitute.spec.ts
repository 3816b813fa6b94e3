import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { meetingFold } from '../meeting.state.js';
import { ann, attended, bob, cat, convened, dan, opened, roll, substitute } from '../testing/histories.js';
import { nameSubstitute } from './name-substitute.decide.js';

const seats = [...roll(ann, bob), { personId: cat, seat: 'substitute' as const, items: null }];
const room = [convened(), opened({ roll: seats })];

describe('Naming a substitute', () => {
  it('takes a member’s place, from the pool or from outside the roll', () => {
    given(meetingFold, ...room)
      .when(nameSubstitute, { personId: cat, forPersonId: ann })
      .then(substitute(cat, ann));
    given(meetingFold, ...room)
      .when(nameSubstitute, { personId: dan, forPersonId: ann })
      .then(substitute(dan, ann));
  });

  it('is not held against a roll that is not stated', () => {
    given(meetingFold, convened()).when(nameSubstitute, { personId: bob, forPersonId: dan }).then(substitute(bob, dan));
  });

  it('refuses somebody in their own place', () => {
    given(meetingFold, ...room)
      .when(nameSubstitute, { personId: ann, forPersonId: ann })
      .thenRefused('substitute-for-oneself', /Nobody substitutes for themselves/, 'personId');
  });

  it('refuses a place that is taken, a substitute who is taken, and the same twice', () => {
    given(meetingFold, ...room, substitute(cat, ann))
      .when(nameSubstitute, { personId: cat, forPersonId: ann })
      .thenRefused('recorded-already', /substitution is in the record/);
    given(meetingFold, ...room, substitute(cat, ann))
      .when(nameSubstitute, { personId: dan, forPersonId: ann })
      .thenRefused('place-taken', /has a substitute at this meeting already/, 'forPersonId');
    given(meetingFold, ...room, substitute(cat, ann))
      .when(nameSubstitute, { personId: cat, forPersonId: bob })
      .thenRefused('substitute-taken', /for somebody else/, 'personId');
    given(meetingFold, ...room, substitute(cat, ann))
      .when(nameSubstitute, { personId: dan, forPersonId: bob })
      .then(substitute(dan, bob));
  });

  it('refuses the place of a member who is present', () => {
    given(meetingFold, ...room, attended(ann))
      .when(nameSubstitute, { personId: cat, forPersonId: ann })
      .thenRefused('member-is-present', /nobody takes their place/, 'forPersonId');
    given(meetingFold, ...room, attended(ann, { present: false }))
      .when(nameSubstitute, { personId: cat, forPersonId: ann })
      .then(substitute(cat, ann));
  });

  it('refuses a place nobody holds, and a substitute with a seat of their own', () => {
    given(meetingFold, ...room)
      .when(nameSubstitute, { personId: cat, forPersonId: dan })
      .thenRefused('no-seat-to-take', /has no seat on the roll/, 'forPersonId');
    given(meetingFold, ...room)
      .when(nameSubstitute, { personId: dan, forPersonId: cat })
      .thenRefused('no-seat-to-take', /has no seat on the roll/, 'forPersonId');
    given(meetingFold, ...room)
      .when(nameSubstitute, { personId: bob, forPersonId: ann })
      .thenRefused('substitute-has-a-seat', /a seat of their own/, 'personId');
  });
});
