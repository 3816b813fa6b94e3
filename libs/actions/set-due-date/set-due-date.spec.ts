import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { actionFold } from '../action.state.js';
import { agreed, cancelled, raised, reopened, reported } from '../testing/histories.js';
import { setDueDate } from './set-due-date.decide.js';

const dated = raised({ due: '2024-06-26', dueKind: 'date', raisedOn: '2024-06-13' });

describe('Setting an action’s due date', () => {
  it('takes a date, with the record’s words and the reason', () => {
    given(actionFold, dated)
      .when(setDueDate, { due: '2024-07-10', dueText: 'two weeks later', reason: 'Ofsted asked for more time' })
      .then({
        type: 'DueDateSet',
        data: { due: '2024-07-10', dueText: 'two weeks later', dueKind: 'date', reason: 'Ofsted asked for more time' },
      });
  });

  it('takes an occasion in place of a date', () => {
    given(actionFold, dated)
      .when(setDueDate, { dueKind: 'before-next-meeting' })
      .then({ type: 'DueDateSet', data: { due: null, dueText: null, dueKind: 'before-next-meeting', reason: null } });
  });

  it('can take the due date away', () => {
    given(actionFold, dated)
      .when(setDueDate, {})
      .then({ type: 'DueDateSet', data: { due: null, dueText: null, dueKind: 'not-stated', reason: null } });
  });

  it('may be the day it was raised and no earlier', () => {
    given(actionFold, dated)
      .when(setDueDate, { due: '2024-06-13' })
      .then({ type: 'DueDateSet', data: { due: '2024-06-13', dueText: null, dueKind: 'date', reason: null } });
    given(actionFold, dated)
      .when(setDueDate, { due: '2024-06-12' })
      .thenRefused('due-before-raised', /raised on 13 June 2024, so it cannot be due on 12 June 2024/, 'due');
  });

  it('may be any day where the record does not say when it was raised', () => {
    given(actionFold, raised())
      .when(setDueDate, { due: '1999-12-31', dueKind: 'date' })
      .then({ type: 'DueDateSet', data: { due: '1999-12-31', dueText: null, dueKind: 'date', reason: null } });
  });

  it('refuses a date that is promised and not given, or given and contradicted', () => {
    given(actionFold, dated)
      .when(setDueDate, { dueKind: 'date' })
      .thenRefused('due-date-missing', /Give the date/, 'due');
    given(actionFold, dated)
      .when(setDueDate, { due: '2024-07-10', dueKind: 'on-invitation' })
      .thenRefused('due-kind-contradicts-date', /Leave out the date/, 'dueKind');
  });

  it('refuses what is so already, and takes any difference', () => {
    given(actionFold, dated)
      .when(setDueDate, { due: '2024-06-26' })
      .thenRefused('due-date-unchanged', /due already/, 'due');
    given(actionFold, dated, {
      type: 'DueDateSet',
      data: { due: null, dueText: 'when invited', dueKind: 'on-invitation', reason: null },
    })
      .when(setDueDate, { dueText: 'when invited', dueKind: 'on-invitation' })
      .thenRefused('due-date-unchanged');
    given(actionFold, dated)
      .when(setDueDate, { due: '2024-06-26', dueText: '26 June' })
      .then({ type: 'DueDateSet', data: { due: '2024-06-26', dueText: '26 June', dueKind: 'date', reason: null } });
    given(actionFold, raised())
      .when(setDueDate, { dueKind: 'on-invitation' })
      .then({ type: 'DueDateSet', data: { due: null, dueText: null, dueKind: 'on-invitation', reason: null } });
  });

  it('is only for an open action', () => {
    for (const [history, sentence] of [
      [[reported], /cannot be given a due date: it has been reported complete already\. Reopen it first/],
      [[reported, agreed], /is complete/],
      [[cancelled], /was cancelled/],
    ] as const)
      given(actionFold, dated, ...history)
        .when(setDueDate, { due: '2024-07-10' })
        .thenRefused('action-not-open', sentence);
    given(actionFold, dated, cancelled, reopened)
      .when(setDueDate, { due: '2024-07-10' })
      .then({ type: 'DueDateSet', data: { due: '2024-07-10', dueText: null, dueKind: 'date', reason: null } });
  });
});
