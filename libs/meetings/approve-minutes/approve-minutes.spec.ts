import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { meetingFold } from '../meeting.state.js';
import { deepStrictEqual } from 'node:assert/strict';
import {
  approved,
  approvedRecord,
  cancelled,
  convened,
  earlierMinutes,
  idOf,
  opened,
  recorded,
  sitting,
} from '../testing/histories.js';
import { stateAfter } from '../testing/states.js';
import { approveMinutes } from './approve-minutes.decide.js';

const byMeetingId = idOf('later');
const later = (...more: Parameters<typeof stateAfter>) =>
  stateAfter(convened({ date: '2026-02-02' }), opened(), ...more);
const said = later(earlierMinutes({ meetingId: idOf('this') }));
const unmentioned = 'approval: that meeting’s record does not mention it';

describe('The approval of minutes by a later meeting', () => {
  it('is what that meeting’s record says, of this meeting or of its day', () => {
    given(meetingFold, ...recorded())
      .when(approveMinutes, { byMeetingId, minuteNumber: '4' }, { reads: { later: said } })
      .then(approved({ minuteNumber: '4' }));
    given(meetingFold, ...recorded())
      .when(approveMinutes, { byMeetingId }, { reads: { later: later(earlierMinutes({ meetingDate: '2026-01-05' })) } })
      .then(approved());
  });

  it('is not stated where that record does not mention it', () => {
    for (const other of [
      later(),
      later(earlierMinutes({ meetingDate: '2025-12-01' })),
      later(earlierMinutes({ meetingDate: '2026-01-05', meetingId: idOf('another') })),
    ])
      given(meetingFold, ...recorded())
        .when(approveMinutes, { byMeetingId }, { reads: { later: other } })
        .then(approved({ notStated: [unmentioned] }));
  });

  it('reads the later meeting', () => {
    deepStrictEqual(approveMinutes.reads?.({ byMeetingId } as never, stateAfter()), {
      later: { stream: `meeting-${byMeetingId}`, fold: meetingFold },
    });
  });

  it('needs a certified record that was not approved before', () => {
    given(meetingFold, ...sitting())
      .when(approveMinutes, { byMeetingId }, { reads: { later: said } })
      .thenRefused('record-not-certified', /cannot be approved before the clerk has certified it/);
    given(meetingFold, ...approvedRecord())
      .when(approveMinutes, { byMeetingId }, { reads: { later: said } })
      .thenRefused('minutes-approved-already', /approved already/);
  });

  it('needs a meeting that is in the book, was held, was of the same body and later', () => {
    const refused = (state: ReturnType<typeof stateAfter>, rule: string, why?: RegExp) => {
      given(meetingFold, ...recorded())
        .when(approveMinutes, { byMeetingId }, { reads: { later: state } })
        .thenRefused(rule, why, 'byMeetingId');
    };
    refused(meetingFold.initial, 'unknown-meeting', /no meeting with the id/);
    refused(stateAfter(convened({ date: '2026-02-02' })), 'meeting-not-held', /has not been held/);
    refused(stateAfter(convened({ date: '2026-02-02' }), cancelled()), 'meeting-not-held');
    refused(stateAfter(convened({ committeeId: idOf('other') }), opened()), 'another-body', /was of another body/);
    refused(stateAfter(convened({ date: '2026-01-04' }), opened()), 'not-a-later-meeting', /Check the two dates/);
    refused(stateAfter(convened({ startTime: '10:00' }), opened()), 'not-a-later-meeting');
    given(meetingFold, ...recorded())
      .when(approveMinutes, { byMeetingId: idOf('this') }, { reads: { later: said }, id: idOf('this') })
      .thenRefused('same-meeting', /Name another/, 'byMeetingId');
  });

  it('goes by the start of two meetings on one day, and says when the order is not stated', () => {
    const order = 'later-meeting: which of the two meetings was the later';
    const on = (data: Parameters<typeof convened>[0]) =>
      stateAfter(convened(data), opened(), earlierMinutes({ meetingId: idOf('this') }));
    given(meetingFold, ...recorded())
      .when(approveMinutes, { byMeetingId }, { reads: { later: on({ startTime: '14:00' }) } })
      .then(approved());
    for (const unstated of [{ startTime: null }, { date: null }])
      given(meetingFold, ...recorded())
        .when(approveMinutes, { byMeetingId }, { reads: { later: on(unstated) } })
        .then(approved({ notStated: [order] }));
  });
});
