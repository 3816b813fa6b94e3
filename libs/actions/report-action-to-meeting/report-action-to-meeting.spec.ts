import { describe, expect, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { actionFold } from '../action.state.js';
import { agreed, raised, reported } from '../testing/histories.js';
import { committee } from '../testing/places.js';
import { called, noMeeting } from '../testing/standings.js';
import { ReportActionToMeeting } from './report-action-to-meeting.command.js';
import { reportActionToMeeting } from './report-action-to-meeting.decide.js';

const { meetingId } = committee;
const earlier = 'e1000000-0000-4000-8000-000000000002';
const reads = { meeting: called };

describe('Reporting an action to a meeting', () => {
  it('says how it stood, done or not', () => {
    for (const [history, status] of [
      [[], 'open'],
      [[reported], 'reported'],
      [[reported, agreed], 'complete'],
    ] as const)
      given(actionFold, raised(), ...history)
        .when(reportActionToMeeting, { meetingId }, { reads })
        .then({ type: 'ActionReportedToMeeting', data: { meetingId, status } });
  });

  it('is done once for each meeting', () => {
    const before = { type: 'ActionReportedToMeeting', data: { meetingId: earlier, status: 'open' } } as const;
    given(actionFold, raised(), before)
      .when(reportActionToMeeting, { meetingId }, { reads })
      .then({ type: 'ActionReportedToMeeting', data: { meetingId, status: 'open' } });
    given(actionFold, raised(), before, { ...before, data: { ...before.data, meetingId } })
      .when(reportActionToMeeting, { meetingId: earlier }, { reads })
      .thenRefused('reported-to-meeting-already', /in its log already/, 'meetingId');
  });

  it('refuses a meeting that is not there or was called off', () => {
    given(actionFold, raised())
      .when(reportActionToMeeting, { meetingId }, { reads: { meeting: noMeeting } })
      .thenRefused('unknown-meeting', /no meeting/, 'meetingId');
    given(actionFold, raised())
      .when(reportActionToMeeting, { meetingId }, { reads: { meeting: { status: 'cancelled' } } })
      .thenRefused('meeting-cancelled', /called off\. Report the action to the next one/, 'meetingId');
  });

  it('asks about the meeting named', () => {
    expect(
      reportActionToMeeting.reads?.(Object.assign(new ReportActionToMeeting(), { meetingId }), null)['meeting']?.stream,
    ).toBe(`meeting-${meetingId}`);
  });
});
