import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { meetingFold } from '../meeting.state.js';
import { nameSubstitute } from '../name-substitute/name-substitute.decide.js';
import {
  ann,
  attended,
  bob,
  cat,
  convened,
  dan,
  opened,
  roll,
  substitute,
  substituteWithdrawn,
  vote,
} from '../testing/histories.js';
import { recordAttendance } from '../record-attendance/record-attendance.decide.js';
import { withdrawSubstitute } from './withdraw-substitute.decide.js';

const room = [convened(), opened({ roll: roll(ann, bob) })];
const pair = { personId: cat, forPersonId: ann };

describe('Withdrawing a substitution', () => {
  it('says why, when that is stated, before the meeting and at it', () => {
    given(meetingFold, convened(), substitute(cat, ann))
      .when(withdrawSubstitute, pair)
      .then(substituteWithdrawn(cat, ann));
    given(meetingFold, ...room, substitute(cat, ann))
      .when(withdrawSubstitute, { ...pair, reason: 'She came after all' })
      .then(substituteWithdrawn(cat, ann, 'She came after all'));
  });

  it('needs a substitution of these two people that stands', () => {
    for (const other of [substitute(cat, bob), substitute(dan, ann)])
      given(meetingFold, ...room, other)
        .when(withdrawSubstitute, pair)
        .thenRefused('no-substitution', /No substitution of these two people stands/);
    given(meetingFold, ...room, substitute(cat, ann), substituteWithdrawn(cat, ann))
      .when(withdrawSubstitute, pair)
      .thenRefused('no-substitution');
  });

  it('is refused once the substitute has voted, whoever else has', () => {
    const votes = (personId: string) => vote('v', { names: [{ personId, position: 'for' }] });
    given(meetingFold, ...room, substitute(cat, ann), votes(bob), votes(cat))
      .when(withdrawSubstitute, pair)
      .thenRefused('substitute-voted', /voted in that place, so the substitution stands/, 'personId');
    given(meetingFold, ...room, substitute(cat, ann), votes(bob))
      .when(withdrawSubstitute, pair)
      .then(substituteWithdrawn(cat, ann));
  });

  it('leaves the place and the substitute free, and other substitutions as they are', () => {
    const history = [...room, substitute(cat, ann), substitute(dan, bob), substituteWithdrawn(cat, ann)];
    given(meetingFold, ...history)
      .when(nameSubstitute, pair)
      .then(substitute(cat, ann));
    given(meetingFold, ...history)
      .when(recordAttendance, { personId: ann, attendingAs: 'member', present: true })
      .then(attended(ann));
    given(meetingFold, ...history)
      .when(nameSubstitute, { personId: cat, forPersonId: bob })
      .thenRefused('place-taken');
  });
});
