import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { meetingFold } from '../meeting.state.js';
import { type MeetingEvent } from '../meeting.events.js';
import { councilFold } from '../state/council.state.js';
import { COUNCIL, cancelled, closed, convened, sitting } from '../testing/histories.js';
import { deepStrictEqual } from 'node:assert/strict';
import { rescheduleMeeting } from './reschedule-meeting.decide.js';
import { stateAfter } from '../testing/states.js';

const reads = { council: councilFold.initial };
type Moved = Extract<MeetingEvent, { type: 'MeetingRescheduled' }>;
const moved = (data: Partial<Moved['data']>): Moved => ({
  type: 'MeetingRescheduled',
  data: {
    date: '2026-01-12',
    startTime: '10:00',
    place: 'The Oculus',
    reason: null,
    noticeGivenOn: null,
    noticeShortBy: null,
    noticeRule: null,
    notStated: ['notice: the clock the council follows'],
    ...data,
  },
});

describe('Moving a meeting', () => {
  it('keeps start and place that are not moved', () => {
    given(meetingFold, convened()).when(rescheduleMeeting, { date: '2026-01-12' }, { reads }).then(moved({}));
  });

  it('takes a new start, place and reason, or none where they are no longer stated', () => {
    given(meetingFold, convened())
      .when(rescheduleMeeting, { date: '2026-01-05', startTime: '11:30', place: null, reason: 'Snow' }, { reads })
      .then(moved({ date: '2026-01-05', startTime: '11:30', place: null, reason: 'Snow' }));
  });

  it('counts the notice already given again to the new day', () => {
    given(meetingFold, convened({ date: '2026-02-02', noticeGivenOn: '2026-01-12' }))
      .when(
        rescheduleMeeting,
        { date: '2026-01-19' },
        { reads: { council: { ...councilFold.initial, jurisdiction: 'England' } } },
      )
      .then(
        moved({
          date: '2026-01-19',
          noticeGivenOn: '2026-01-12',
          noticeShortBy: 1,
          noticeRule: 'agenda-notice, England, version 2',
          notStated: [],
        }),
      );
  });

  it('takes a new notice', () => {
    given(meetingFold, convened({ noticeGivenOn: '2025-12-01' }))
      .when(rescheduleMeeting, { date: '2026-01-12', noticeGivenOn: null }, { reads })
      .then(moved({ noticeGivenOn: null }));
  });

  it('asks the meeting’s own council for its law', () => {
    deepStrictEqual(rescheduleMeeting.reads?.({}, stateAfter(convened())), {
      council: { stream: `authority-${COUNCIL}`, fold: councilFold },
    });
  });

  it('refuses a move to where it is already', () => {
    given(meetingFold, convened())
      .when(rescheduleMeeting, { date: '2026-01-05' }, { reads })
      .thenRefused('meeting-not-moved', /that day, start and place already/, 'date');
  });

  it('refuses a meeting that has opened, closed or been cancelled', () => {
    for (const [history, why] of [
      [sitting(), /cannot be moved: it is open/],
      [[...sitting(), closed()], /it has closed/],
      [[convened(), cancelled()], /it was cancelled/],
    ] as const)
      given(meetingFold, ...history)
        .when(rescheduleMeeting, { date: '2026-01-12' }, { reads })
        .thenRefused('meeting-not-waiting', why);
  });

  it('may change the start alone, or the place alone', () => {
    given(meetingFold, convened())
      .when(rescheduleMeeting, { date: '2026-01-05', startTime: '11:30' }, { reads })
      .then(moved({ date: '2026-01-05', startTime: '11:30' }));
    given(meetingFold, convened())
      .when(rescheduleMeeting, { date: '2026-01-05', place: 'County Hall' }, { reads })
      .then(moved({ date: '2026-01-05', place: 'County Hall' }));
  });

  it('goes on from where it was moved to before', () => {
    const before = moved({ date: '2026-01-08', startTime: '09:00', place: 'County Hall', noticeGivenOn: '2025-12-15' });
    given(meetingFold, convened(), before)
      .when(rescheduleMeeting, { date: '2026-01-12' }, { reads })
      .then(moved({ startTime: '09:00', place: 'County Hall', noticeGivenOn: '2025-12-15' }));
    deepStrictEqual(stateAfter(convened(), before).course, {
      ...stateAfter(convened()).course,
      date: '2026-01-08',
      startTime: '09:00',
      place: 'County Hall',
      noticeGivenOn: '2025-12-15',
      sitting: '2026-01-08',
    });
  });
});
