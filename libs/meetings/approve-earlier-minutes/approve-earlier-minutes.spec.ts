import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { meetingFold } from '../meeting.state.js';
import { deepStrictEqual } from 'node:assert/strict';
import { approvedRecord, convened, earlierMinutes, idOf, opened, recorded, sitting } from '../testing/histories.js';
import { stateAfter } from '../testing/states.js';
import { approveEarlierMinutes } from './approve-earlier-minutes.decide.js';

const meetingId = idOf('earlier');
const none = { earlier: meetingFold.initial };
const held = (...history: Parameters<typeof stateAfter>) => ({
  earlier: stateAfter(convened({ date: '2025-12-01' }), ...history.slice(1)),
});
const certifiedThen = held(...recorded());

describe('Approving the minutes of an earlier meeting', () => {
  it('names a meeting in the minute book, or one outside it by its date', () => {
    given(meetingFold, ...sitting())
      .when(
        approveEarlierMinutes,
        { meetingDate: '2024-03-07', minuteNumber: '4', decisionId: idOf('d') },
        { reads: none },
      )
      .then(earlierMinutes({ meetingDate: '2024-03-07', minuteNumber: '4', decisionId: idOf('d') }));
    given(meetingFold, ...sitting())
      .when(approveEarlierMinutes, { meetingId }, { reads: certifiedThen })
      .then(earlierMinutes({ meetingDate: '2025-12-01', meetingId }));
    given(meetingFold, ...sitting())
      .when(approveEarlierMinutes, { meetingId, meetingDate: '2025-12-01' }, { reads: certifiedThen })
      .then(earlierMinutes({ meetingDate: '2025-12-01', meetingId }));
  });

  it('takes several meetings, each once', () => {
    given(meetingFold, ...sitting(), earlierMinutes({ meetingDate: '2024-03-07' }))
      .when(approveEarlierMinutes, { meetingDate: '2024-05-15' }, { reads: none })
      .then(earlierMinutes({ meetingDate: '2024-05-15' }));
    given(meetingFold, ...sitting(), earlierMinutes({ meetingDate: '2024-03-07' }))
      .when(approveEarlierMinutes, { meetingDate: '2024-03-07' }, { reads: none })
      .thenRefused('recorded-already', /^This approval/);
    given(meetingFold, ...sitting(), earlierMinutes({ meetingId }))
      .when(approveEarlierMinutes, { meetingId, minuteNumber: '4' }, { reads: certifiedThen })
      .thenRefused('recorded-already', /approval of that meeting’s minutes/);
  });

  it('takes another meeting than was approved before, in the book or not, and one whose day is not stated', () => {
    for (const before of [{ meetingId: idOf('another') }, { meetingDate: '2024-03-07' }])
      given(meetingFold, ...sitting(), earlierMinutes(before))
        .when(approveEarlierMinutes, { meetingId }, { reads: certifiedThen })
        .then(earlierMinutes({ meetingDate: '2025-12-01', meetingId }));
    const undated = { earlier: stateAfter(convened({ date: null }), ...recorded().slice(1)) };
    given(meetingFold, ...sitting())
      .when(approveEarlierMinutes, { meetingId }, { reads: undated })
      .then(earlierMinutes({ meetingId }));
    given(meetingFold, ...sitting())
      .when(approveEarlierMinutes, { meetingId, meetingDate: '2025-12-03' }, { reads: undated })
      .then(earlierMinutes({ meetingId, meetingDate: '2025-12-03' }));
  });

  it('needs to know which meeting, and that it was earlier', () => {
    given(meetingFold, ...sitting())
      .when(approveEarlierMinutes, {}, { reads: none })
      .thenRefused('earlier-meeting-missing', /its date, or the meeting itself/, 'meetingDate');
    given(meetingFold, ...sitting())
      .when(approveEarlierMinutes, { meetingDate: '2026-01-06' }, { reads: none })
      .thenRefused('not-an-earlier-meeting', /cannot be approved on 2026-01-05/, 'meetingDate');
    given(meetingFold, ...sitting())
      .when(approveEarlierMinutes, { meetingDate: '2026-01-05' }, { reads: none })
      .then(earlierMinutes({ meetingDate: '2026-01-05' }));
    given(meetingFold, convened({ date: null }), opened())
      .when(approveEarlierMinutes, { meetingDate: '2026-01-06' }, { reads: none })
      .then(earlierMinutes({ meetingDate: '2026-01-06' }));
  });

  it('needs a certified record of it that was not approved before', () => {
    given(meetingFold, ...sitting())
      .when(approveEarlierMinutes, { meetingId }, { reads: held(...sitting()) })
      .thenRefused('record-not-certified', /Certify it first/, 'meetingId');
    given(meetingFold, ...sitting())
      .when(approveEarlierMinutes, { meetingId }, { reads: held(...approvedRecord()) })
      .thenRefused('minutes-approved-already', /approved already/, 'meetingId');
  });

  it('refuses a date that is not that meeting’s, an unknown meeting, itself, and another body', () => {
    given(meetingFold, ...sitting())
      .when(approveEarlierMinutes, { meetingId, meetingDate: '2025-12-02' }, { reads: certifiedThen })
      .thenRefused('another-date', /was held on 2025-12-01/, 'meetingDate');
    given(meetingFold, ...sitting())
      .when(approveEarlierMinutes, { meetingId }, { reads: none })
      .thenRefused('unknown-meeting', undefined, 'meetingId');
    given(meetingFold, ...sitting())
      .when(approveEarlierMinutes, { meetingId }, { reads: certifiedThen, id: meetingId })
      .thenRefused('same-meeting', undefined, 'meetingId');
    const other = { earlier: stateAfter(convened({ committeeId: idOf('other') }), ...recorded().slice(1)) };
    given(meetingFold, ...sitting())
      .when(approveEarlierMinutes, { meetingId }, { reads: other })
      .thenRefused('another-body', undefined, 'meetingId');
    const after = { earlier: stateAfter(convened({ date: '2026-02-02' }), ...recorded().slice(1)) };
    given(meetingFold, ...sitting())
      .when(approveEarlierMinutes, { meetingId }, { reads: after })
      .thenRefused('not-a-later-meeting', undefined, 'meetingId');
  });

  it('reads the earlier meeting', () => {
    deepStrictEqual(approveEarlierMinutes.reads?.({ meetingId } as never, stateAfter()), {
      earlier: { stream: `meeting-${meetingId}`, fold: meetingFold },
    });
  });
});
