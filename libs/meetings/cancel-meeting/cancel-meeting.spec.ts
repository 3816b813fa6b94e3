import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { meetingFold } from '../meeting.state.js';
import { adjourned, convened, sitting } from '../testing/histories.js';
import { cancelMeeting } from './cancel-meeting.decide.js';

describe('Calling a meeting off', () => {
  it('is recorded with the reason, or without one', () => {
    given(meetingFold, convened())
      .when(cancelMeeting, { reason: 'No business' })
      .then({ type: 'MeetingCancelled', data: { reason: 'No business' } });
    given(meetingFold, convened())
      .when(cancelMeeting, {})
      .then({ type: 'MeetingCancelled', data: { reason: null } });
  });

  it('refuses a meeting that has opened', () => {
    given(meetingFold, ...sitting())
      .when(cancelMeeting, {})
      .thenRefused('meeting-not-waiting', /cannot be cancelled: it is open/);
    given(meetingFold, ...sitting(), adjourned())
      .when(cancelMeeting, {})
      .thenRefused('meeting-not-waiting', /it stands adjourned/);
  });
});
