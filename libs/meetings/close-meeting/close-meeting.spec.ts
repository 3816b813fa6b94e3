import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { meetingFold } from '../meeting.state.js';
import { adjourned, closed, convened, sitting } from '../testing/histories.js';
import { closeMeeting } from './close-meeting.decide.js';

describe('Closing a meeting', () => {
  it('closes a meeting that sits, at the time stated or at none', () => {
    given(meetingFold, ...sitting())
      .when(closeMeeting, { at: '16:20' })
      .then(closed({ at: '16:20' }));
    given(meetingFold, ...sitting())
      .when(closeMeeting, {})
      .then(closed());
  });

  it('closes a meeting that was adjourned and never went on', () => {
    given(meetingFold, ...sitting(), adjourned())
      .when(closeMeeting, {})
      .then(closed());
  });

  it('refuses a meeting that has not opened, or has closed', () => {
    given(meetingFold, convened())
      .when(closeMeeting, {})
      .thenRefused('meeting-not-open', /closed: it has not opened/);
    given(meetingFold, ...sitting(), closed())
      .when(closeMeeting, {})
      .thenRefused('meeting-not-open', /it has closed/);
  });
});
