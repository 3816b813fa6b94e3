import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { meetingFold } from '../meeting.state.js';
import { convened, opened, sitting } from '../testing/histories.js';
import { announceNextMeeting } from './announce-next-meeting.decide.js';

const next = (date: string, startTime: string | null = null, place: string | null = null) =>
  ({ type: 'NextMeetingAnnounced', data: { date, startTime, place } }) as const;

describe('The date of the next meeting', () => {
  it('is recorded with what is stated of it', () => {
    given(meetingFold, ...sitting())
      .when(announceNextMeeting, { date: '2026-09-05', startTime: '14:00', place: 'The Oculus' })
      .then(next('2026-09-05', '14:00', 'The Oculus'));
    given(meetingFold, ...sitting())
      .when(announceNextMeeting, { date: '2026-01-05' })
      .then(next('2026-01-05'));
    given(meetingFold, convened({ date: null }), opened())
      .when(announceNextMeeting, { date: '2020-01-01' })
      .then(next('2020-01-01'));
  });

  it('may be given anew, even as it was before', () => {
    given(meetingFold, ...sitting(), next('2026-02-01'), next('2026-02-02'))
      .when(announceNextMeeting, { date: '2026-02-01' })
      .then(next('2026-02-01'));
    given(meetingFold, ...sitting(), next('2026-02-01'))
      .when(announceNextMeeting, { date: '2026-02-01', startTime: '10:00' })
      .then(next('2026-02-01', '10:00'));
    given(meetingFold, ...sitting(), next('2026-02-01'))
      .when(announceNextMeeting, { date: '2026-02-01', place: 'The Gateway' })
      .then(next('2026-02-01', null, 'The Gateway'));
  });

  it('refuses the same announcement twice', () => {
    given(meetingFold, ...sitting(), next('2026-02-01'))
      .when(announceNextMeeting, { date: '2026-02-01' })
      .thenRefused('recorded-already', /in the record already/);
  });

  it('refuses a day before this meeting', () => {
    given(meetingFold, ...sitting())
      .when(announceNextMeeting, { date: '2026-01-04' })
      .thenRefused('next-meeting-earlier', /cannot be on 2026-01-04: this one was on 2026-01-05/, 'date');
  });

  it('refuses a meeting that has not opened', () => {
    given(meetingFold, convened())
      .when(announceNextMeeting, { date: '2026-02-01' })
      .thenRefused('meeting-not-opened', /Record its opening first/);
  });
});
