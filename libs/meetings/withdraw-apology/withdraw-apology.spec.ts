import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { meetingFold } from '../meeting.state.js';
import { ann, apologised, bob, convened } from '../testing/histories.js';
import { withdrawApology } from './withdraw-apology.decide.js';

const withdrawal = (reason: string | null) => ({ type: 'ApologyWithdrawn', data: { personId: ann, reason } }) as const;

describe('Withdrawing an apology', () => {
  it('says why, when that is stated', () => {
    given(meetingFold, convened(), apologised(ann)).when(withdrawApology, { personId: ann }).then(withdrawal(null));
    given(meetingFold, convened(), apologised(ann))
      .when(withdrawApology, { personId: ann, reason: 'Arrived late' })
      .then(withdrawal('Arrived late'));
  });

  it('needs an apology of that person that stands', () => {
    given(meetingFold, convened(), apologised(bob))
      .when(withdrawApology, { personId: ann })
      .thenRefused('no-apology', /No apology of this person stands/);
    given(meetingFold, convened(), apologised(ann), withdrawal(null))
      .when(withdrawApology, { personId: ann })
      .thenRefused('no-apology');
  });
});
