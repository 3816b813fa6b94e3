import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { meetingFold } from '../meeting.state.js';
import { idOf, item, question, sitting, undertaking } from '../testing/histories.js';
import { giveUndertaking } from './give-undertaking.decide.js';

const party = (label: string) => ({ person: null, post: null, label });

describe('An undertaking', () => {
  it('has owners and a due date, or says that none was named', () => {
    given(meetingFold, ...sitting(), item('a'), question('q'))
      .when(giveUndertaking, {
        what: 'action',
        itemId: idOf('a'),
        owners: [{ label: 'officers' }],
        requestedBy: [{ label: 'the Chairman' }],
        due: '2026-03-11',
        dueText: 'before the Budget',
        questionId: idOf('q'),
        strength: 'firm',
      })
      .then(
        undertaking('action', {
          itemId: idOf('a'),
          owners: [party('officers')],
          requestedBy: [party('the Chairman')],
          due: '2026-03-11',
          dueText: 'before the Budget',
          dueKind: 'date',
          questionId: idOf('q'),
          strength: 'firm',
        }),
      );
    given(meetingFold, ...sitting())
      .when(giveUndertaking, { what: 'action' })
      .then(undertaking('action'));
    given(meetingFold, ...sitting())
      .when(giveUndertaking, { what: 'action', dueKind: 'before-next-meeting' })
      .then(undertaking('action', { dueKind: 'before-next-meeting' }));
  });

  it('refuses a due date that contradicts itself', () => {
    given(meetingFold, ...sitting())
      .when(giveUndertaking, { what: 'action', dueKind: 'date' })
      .thenRefused('due-date-missing', /Give the date/, 'due');
    given(meetingFold, ...sitting())
      .when(giveUndertaking, { what: 'action', due: '2026-03-11', dueKind: 'not-stated' })
      .thenRefused('due-date-stated', /not stated/, 'dueKind');
    given(meetingFold, ...sitting())
      .when(giveUndertaking, { what: 'action', due: '2026-03-11', dueKind: 'on-invitation' })
      .then(undertaking('action', { due: '2026-03-11', dueKind: 'on-invitation' }));
  });

  it('promises an answer only to a question of this meeting, and is given once', () => {
    given(meetingFold, ...sitting())
      .when(giveUndertaking, { what: 'action', questionId: idOf('q') })
      .thenRefused('unknown-question', undefined, 'questionId');
    given(meetingFold, ...sitting(), undertaking('first', { what: 'action' }))
      .when(giveUndertaking, { what: 'action' })
      .thenRefused('recorded-already', /^This undertaking/);
  });
});
