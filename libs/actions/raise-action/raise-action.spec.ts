import { describe, expect, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { actionFold } from '../action.state.js';
import { label, raised } from '../testing/histories.js';
import { cabinet, committee, council, selectCommittee } from '../testing/places.js';
import { called, noCommittee, noMeeting, standing } from '../testing/standings.js';
import { RaiseAction } from './raise-action.command.js';
import { raiseAction } from './raise-action.decide.js';

const what = 'Share the plan with members';
const nothing = { reads: { committee: noCommittee, meeting: noMeeting } };
const everything = { reads: { committee: standing, meeting: called } };

describe('Raising an action', () => {
  it('needs nothing but what is to be done', () => {
    given(actionFold)
      .when(raiseAction, { what }, nothing)
      .then({ ...raised(), effectiveAt: null });
  });

  it('keeps everything the record states', () => {
    const ids = {
      authorityId: selectCommittee.id,
      committeeId: cabinet.id,
      meetingId: committee.meetingId,
      itemId: 'f1000000-0000-4000-8000-000000000001',
      questionId: committee.questionId,
      decisionId: 'f1000000-0000-4000-8000-000000000002',
    };
    const due = { due: '2024-06-26', dueText: 'by 26 June', dueKind: 'date' } as const;
    const told = { what, ...due, ...ids, raisedOn: '2024-06-13', strength: 'firm' } as const;
    given(actionFold)
      .when(
        raiseAction,
        { ...told, owners: [{ label: 'officers' }], requestedBy: [{ label: 'the Chairman' }], promisesAnswer: true },
        everything,
      )
      .then({
        ...raised({ ...told, owners: [label('officers')], requestedBy: [label('the Chairman')] }),
        effectiveAt: '2024-06-13',
      });
  });

  it('takes the council from the committee', () => {
    given(actionFold)
      .when(raiseAction, { what, committeeId: cabinet.id }, everything)
      .then({ ...raised({ committeeId: cabinet.id, authorityId: council.id }), effectiveAt: null });
  });

  it('was raised on the London day it happened, and happened on the day it was raised', () => {
    given(actionFold)
      .when(raiseAction, { what, effectiveAt: '2024-06-13T23:30:00.000Z' }, nothing)
      .then({ ...raised({ raisedOn: '2024-06-14' }), effectiveAt: '2024-06-13T23:30:00.000Z' });
    given(actionFold)
      .when(raiseAction, { what, effectiveAt: '2024-06-13' }, nothing)
      .then({ ...raised({ raisedOn: '2024-06-13' }), effectiveAt: '2024-06-13' });
  });

  it('may be due on the day it is raised and no earlier', () => {
    given(actionFold)
      .when(raiseAction, { what, due: '2024-06-13', raisedOn: '2024-06-13' }, nothing)
      .then({
        ...raised({ due: '2024-06-13', dueKind: 'date', raisedOn: '2024-06-13' }),
        effectiveAt: '2024-06-13',
      });
    given(actionFold)
      .when(raiseAction, { what, due: '2024-06-12', raisedOn: '2024-06-13' }, nothing)
      .thenRefused('due-before-raised', /cannot be due on 12 June 2024\. Check both dates/, 'due');
    given(actionFold)
      .when(raiseAction, { what, due: '2024-06-12', effectiveAt: '2024-06-13' }, nothing)
      .thenRefused('due-before-raised');
  });

  it('refuses a due date that is missing or contradicted', () => {
    given(actionFold).when(raiseAction, { what, dueKind: 'date' }, nothing).thenRefused('due-date-missing');
    given(actionFold)
      .when(raiseAction, { what, due: '2024-06-12', dueKind: 'not-stated' }, nothing)
      .thenRefused('due-kind-contradicts-date');
  });

  it('refuses a committee or a meeting that is not in the minute book', () => {
    given(actionFold)
      .when(raiseAction, { what, committeeId: cabinet.id }, nothing)
      .thenRefused('unknown-committee', /Choose one from the list/, 'committeeId');
    given(actionFold)
      .when(raiseAction, { what, meetingId: committee.meetingId }, nothing)
      .thenRefused('unknown-meeting', /Choose one from the list/, 'meetingId');
  });

  it('refuses a promise of an answer that does not say to which question', () => {
    given(actionFold)
      .when(raiseAction, { what, promisesAnswer: true }, nothing)
      .thenRefused('promise-without-question', /names its question/, 'questionId');
    given(actionFold)
      .when(raiseAction, { what, promisesAnswer: false }, nothing)
      .then({ ...raised(), effectiveAt: null });
  });

  it('refuses owners and askers who are nobody', () => {
    given(actionFold)
      .when(raiseAction, { what, owners: [{}] }, nothing)
      .thenRefused('party-names-nobody', undefined, 'owners');
    given(actionFold)
      .when(raiseAction, { what, requestedBy: [{}] }, nothing)
      .thenRefused('party-names-nobody', undefined, 'requestedBy');
  });

  it('asks about the committee and the meeting, where they are named', () => {
    const { meetingId } = committee;
    const named = raiseAction.reads?.(Object.assign(new RaiseAction(), { committeeId: cabinet.id, meetingId }), null);
    expect(named?.['committee']?.stream).toBe(`committee-${cabinet.id}`);
    expect(named?.['meeting']?.stream).toBe(`meeting-${meetingId}`);
    expect(raiseAction.reads?.(new RaiseAction(), null)['meeting']?.stream).toBe('meeting-not-named');
  });
});
