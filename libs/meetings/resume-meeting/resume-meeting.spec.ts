import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { meetingFold } from '../meeting.state.js';
import { adjourned, ann, resumed, sitting } from '../testing/histories.js';
import { resumeMeeting } from './resume-meeting.decide.js';

describe('Going on with an adjourned meeting', () => {
  it('goes on, under the same chair or another', () => {
    given(meetingFold, ...sitting(), adjourned())
      .when(resumeMeeting, {})
      .then(resumed());
    given(meetingFold, ...sitting(), adjourned())
      .when(resumeMeeting, { chair: ann })
      .then(resumed({ chair: ann }));
  });

  it('refuses a meeting that is not adjourned', () => {
    given(meetingFold, ...sitting())
      .when(resumeMeeting, {})
      .thenRefused('meeting-not-adjourned', /is not adjourned/);
    given(meetingFold, ...sitting(), adjourned(), resumed())
      .when(resumeMeeting, {})
      .thenRefused('meeting-not-adjourned');
  });
});
