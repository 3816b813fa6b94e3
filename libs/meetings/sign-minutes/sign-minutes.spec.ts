import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { meetingFold } from '../meeting.state.js';
import { ann, approvedRecord, recorded, signed } from '../testing/histories.js';
import { signMinutes } from './sign-minutes.decide.js';

describe('Signing the minutes', () => {
  it('follows their approval, once', () => {
    given(meetingFold, ...approvedRecord())
      .when(signMinutes, { signedBy: ann, on: '2026-01-05' })
      .then(signed({ signedBy: ann, on: '2026-01-05' }));
    given(meetingFold, ...approvedRecord())
      .when(signMinutes, {})
      .then(signed());
    given(meetingFold, ...recorded())
      .when(signMinutes, {})
      .thenRefused('minutes-not-approved', /cannot be signed before a later meeting has approved them/);
    given(meetingFold, ...approvedRecord(), signed())
      .when(signMinutes, {})
      .thenRefused('minutes-signed-already', /signed already/);
  });

  it('is not before the meeting', () => {
    given(meetingFold, ...approvedRecord())
      .when(signMinutes, { on: '2026-01-04' })
      .thenRefused('signed-before-the-meeting', /Minutes of 2026-01-05 cannot have been signed on 2026-01-04/, 'on');
  });
});
