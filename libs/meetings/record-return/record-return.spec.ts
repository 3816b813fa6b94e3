import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { meetingFold } from '../meeting.state.js';
import { ann, attended, bob, idOf, item, left, returned, sitting } from '../testing/histories.js';
import { recordReturn } from './record-return.decide.js';

describe('Somebody’s coming back', () => {
  it('follows their leaving', () => {
    given(meetingFold, ...sitting(), item('a'), attended(ann), left(ann), left(bob))
      .when(recordReturn, { personId: ann, itemId: idOf('a') })
      .then({ type: 'MemberReturned', data: { personId: ann, itemId: idOf('a') } });
  });

  it('may follow a leaving of which the record names nobody, once', () => {
    given(meetingFold, ...sitting(), left(null))
      .when(recordReturn, { personId: ann })
      .then(returned(ann));
    given(meetingFold, ...sitting(), left(null), returned(ann))
      .when(recordReturn, { personId: bob })
      .thenRefused('not-left');
    given(meetingFold, ...sitting(), left(null), attended(ann, { present: false }))
      .when(recordReturn, { personId: ann })
      .thenRefused('not-left');
    given(meetingFold, ...sitting(), left(null), left(ann), returned(ann))
      .when(recordReturn, { personId: bob })
      .then(returned(bob));
  });

  it('refuses someone who did not leave, or left for the rest of the meeting', () => {
    given(meetingFold, ...sitting(), attended(ann), left(bob))
      .when(recordReturn, { personId: ann })
      .thenRefused('not-left', /Record their departure first/);
    given(meetingFold, ...sitting(), attended(ann), left(ann, { forGood: true }))
      .when(recordReturn, { personId: ann })
      .thenRefused('left-for-good', /for the rest of the meeting/);
  });
});
