import { describe, expect, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { actionFold } from '../action.state.js';
import { agreed, cancelled, raised, reported } from '../testing/histories.js';
import { committee } from '../testing/places.js';
import { called, noMeeting } from '../testing/standings.js';
import { AgreeCompletion } from './agree-completion.command.js';
import { agreeCompletion } from './agree-completion.decide.js';

const nowhere = { reads: { meeting: noMeeting } };

describe('Agreeing that an action is complete', () => {
  it('lets the committee agree what the owner reported', () => {
    given(actionFold, raised(), reported)
      .when(agreeCompletion, { minuteNumber: '14' }, nowhere)
      .then({ type: 'CompletionAgreed', data: { meetingId: null, minuteNumber: '14' } });
  });

  it('says at which meeting', () => {
    given(actionFold, raised(), reported)
      .when(agreeCompletion, { meetingId: committee.meetingId }, { reads: { meeting: called } })
      .then({ type: 'CompletionAgreed', data: { meetingId: committee.meetingId, minuteNumber: null } });
    given(actionFold, raised(), reported)
      .when(agreeCompletion, { meetingId: committee.meetingId }, nowhere)
      .thenRefused('unknown-meeting', /There is no meeting with the id e1/, 'meetingId');
  });

  it('refuses while nobody has reported it complete', () => {
    given(actionFold, raised())
      .when(agreeCompletion, {}, nowhere)
      .thenRefused('completion-not-reported', /Report its completion first/);
  });

  it('refuses an action that was cancelled or agreed before', () => {
    given(actionFold, raised(), cancelled)
      .when(agreeCompletion, {}, nowhere)
      .thenRefused('action-not-outstanding', /cannot be agreed complete: it was cancelled/);
    given(actionFold, raised(), reported, agreed)
      .when(agreeCompletion, {}, nowhere)
      .thenRefused('action-not-outstanding', /is complete/);
  });

  it('is the clerk’s to record, not the owner’s', () => {
    expect(agreeCompletion.roles).toEqual(['clerk']);
  });

  it('asks about the meeting, where it is named', () => {
    const { meetingId } = committee;
    const told = Object.assign(new AgreeCompletion(), { meetingId });
    expect(agreeCompletion.reads?.(told, null)['meeting']?.stream).toBe(`meeting-${meetingId}`);
    expect(agreeCompletion.reads?.(new AgreeCompletion(), null)['meeting']?.stream).toBe('meeting-not-named');
  });
});
