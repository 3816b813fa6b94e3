import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { type MeetingEvent } from '../meeting.events.js';
import { meetingFold } from '../meeting.state.js';
import { deepStrictEqual } from 'node:assert/strict';
import { approvedRecord, convened, idOf, opened, point, recorded } from '../testing/histories.js';
import { stateAfter } from '../testing/states.js';
import { correctMinutes } from './correct-minutes.decide.js';

const byMeetingId = idOf('later');
const reads = { later: stateAfter(convened({ date: '2026-02-02' }), opened()) };
const told = { byMeetingId, oldText: 'carp park', newText: 'car park' };
const noted = point({ summary: 'The carp park is full' });
const corrected: Extract<MeetingEvent, { type: 'MinuteCorrected' }> = {
  type: 'MinuteCorrected',
  data: { ...told, minuteNumber: null, entryRevision: null, reason: null, notStated: [] },
};

describe('Correcting approved minutes', () => {
  it('is done by a minute of a later meeting, with the old and the new text', () => {
    given(meetingFold, ...approvedRecord(noted))
      .when(correctMinutes, told, { reads })
      .then(corrected);
    const stated = { ...told, minuteNumber: '4', entryRevision: 2, reason: 'A slip' };
    given(meetingFold, ...approvedRecord(noted))
      .when(correctMinutes, stated, { reads })
      .then({ type: 'MinuteCorrected', data: { ...stated, notStated: [] } });
  });

  it('reads the later meeting', () => {
    deepStrictEqual(correctMinutes.reads?.({ byMeetingId } as never, stateAfter()), {
      later: { stream: `meeting-${byMeetingId}`, fold: meetingFold },
    });
  });

  it('needs approved minutes; before that the clerk amends them', () => {
    given(meetingFold, ...recorded(noted))
      .when(correctMinutes, told, { reads })
      .thenRefused('minutes-not-approved', /cannot be corrected before a later meeting has approved them/);
  });

  it('refuses an earlier meeting, an unknown entry, words that are not there, and no change', () => {
    given(meetingFold, ...approvedRecord(noted))
      .when(correctMinutes, told, { reads: { later: stateAfter(convened({ date: '2025-02-02' }), opened()) } })
      .thenRefused('not-a-later-meeting', undefined, 'byMeetingId');
    given(meetingFold, ...approvedRecord(noted))
      .when(correctMinutes, { ...told, entryRevision: 9 }, { reads })
      .thenRefused('unknown-entry', undefined, 'entryRevision');
    given(meetingFold, ...approvedRecord(noted))
      .when(correctMinutes, { ...told, entryRevision: 2, oldText: 'cart park' }, { reads })
      .thenRefused('wording-not-found', undefined, 'oldText');
    given(meetingFold, ...approvedRecord(noted))
      .when(correctMinutes, { ...told, newText: 'carp park' }, { reads })
      .thenRefused('wording-unchanged', undefined, 'newText');
  });

  it('refuses a passage of words that are sealed, which nobody who decides can read', () => {
    given(meetingFold, ...approvedRecord(point({ summary: { _sd: 'a'.repeat(43) } })))
      .when(correctMinutes, { ...told, entryRevision: 2 }, { reads })
      .thenRefused('wording-sealed', /as a point of the later meeting/, 'oldText');
  });

  it('starts from the wording as corrected before', () => {
    const first = { ...corrected, data: { ...corrected.data, entryRevision: 2 } };
    given(meetingFold, ...approvedRecord(noted), first)
      .when(correctMinutes, { ...told, entryRevision: 2 }, { reads })
      .thenRefused('wording-not-found');
  });

  it('says when the order of the two meetings is not stated', () => {
    given(meetingFold, ...approvedRecord(noted))
      .when(correctMinutes, told, { reads: { later: stateAfter(convened({ date: null }), opened()) } })
      .then({
        ...corrected,
        data: { ...corrected.data, notStated: ['later-meeting: which of the two meetings was the later'] },
      });
  });
});
