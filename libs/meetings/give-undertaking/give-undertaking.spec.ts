import { describe, it } from '@jest/globals';
import { deepStrictEqual } from 'node:assert/strict';
import { given } from '#lib/decider/testing/specification.js';
import { partyOf } from '#lib/domain/index.js';
import { meetingFold } from '../meeting.state.js';
import { questionRead } from '../state/question-standing.state.js';
import { ann, convened, idOf, item, opened, question, sitting, undertaking } from '../testing/histories.js';
import { giveUndertaking } from './give-undertaking.decide.js';

const party = (label: string) => ({ person: null, post: null, label });

describe('An undertaking', () => {
  it('has owners and a due date, or says that none was named', () => {
    given(meetingFold, ...sitting(), item('a'), question('q'))
      .when(
        giveUndertaking,
        {
          what: 'action',
          itemId: idOf('a'),
          owners: [{ label: 'officers' }],
          requestedBy: [{ label: 'the Chairman' }],
          due: '2026-03-11',
          dueText: 'before the Budget',
          questionId: idOf('q'),
          strength: 'firm',
        },
        { reads: { question: { over: null, sealed: null } } },
      )
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
      .thenRefused('due-kind-contradicts-date', /Leave out the date or choose “date”/, 'dueKind');
    given(meetingFold, ...sitting())
      .when(giveUndertaking, { what: 'action', due: '2026-03-11', dueKind: 'on-invitation' })
      .thenRefused('due-kind-contradicts-date', undefined, 'dueKind');
    given(meetingFold, ...sitting())
      .when(giveUndertaking, { what: 'action', due: '2026-03-11', dueKind: 'date' })
      .then(undertaking('action', { due: '2026-03-11', dueKind: 'date' }));
  });

  it('is not due before the day it was given: as told, or else the meeting’s', () => {
    const due = (day: string, effectiveAt?: string) =>
      given(meetingFold, ...sitting()).when(giveUndertaking, {
        what: 'action',
        due: day,
        ...(effectiveAt === undefined ? {} : { effectiveAt }),
      });
    const dueOn = (day: string) => undertaking('action', { due: day, dueKind: 'date' });
    due('2026-01-05').then(dueOn('2026-01-05'));
    due('2026-01-04').thenRefused(
      'due-before-given',
      /undertaken on 2026-01-05, so it cannot be due on 2026-01-04/,
      'due',
    );
    due('2026-01-05', '2026-01-06').thenRefused('due-before-given', /undertaken on 2026-01-06/, 'due');
    due('2026-01-04', '2026-01-04').then(dueOn('2026-01-04'));
    due('2025-07-01', '2025-07-01T23:30:00.000Z').thenRefused('due-before-given', /undertaken on 2025-07-02/, 'due');
    due('2025-07-02', '2025-07-01T23:30:00.000Z').then(dueOn('2025-07-02'));
    given(meetingFold, convened({ date: null }), opened())
      .when(giveUndertaking, { what: 'action', due: '1999-01-01' })
      .then(dueOn('1999-01-01'));
  });

  it('names everyone once, and by something', () => {
    for (const field of ['owners', 'requestedBy']) {
      given(meetingFold, ...sitting())
        .when(giveUndertaking, { what: 'action', [field]: [{ label: 'officers' }, {}] })
        .thenRefused('party-names-nobody', /or leave the entry out/, field);
      given(meetingFold, ...sitting())
        .when(giveUndertaking, { what: 'action', [field]: [{ label: 'officers' }, { label: 'officers' }] })
        .thenRefused('party-named-twice', /Leave one of them out/, field);
    }
    const owners = [{ label: 'x' }, { post: 'x' }, { post: 'x', label: 'y' }, { person: ann }];
    given(meetingFold, ...sitting())
      .when(giveUndertaking, { what: 'action', owners })
      .then(undertaking('action', { owners: owners.map(partyOf) }));
  });

  it('promises an answer only to a question of this meeting, and is given once', () => {
    given(meetingFold, ...sitting())
      .when(giveUndertaking, { what: 'action', questionId: idOf('q') })
      .thenRefused('unknown-question', undefined, 'questionId');
    given(meetingFold, ...sitting(), undertaking('first', { what: 'action' }))
      .when(giveUndertaking, { what: 'action' })
      .thenRefused('recorded-already', /^This undertaking/);
  });

  it('promises no answer to a question that was refused or withdrawn, and asks its record', () => {
    for (const over of ['refused', 'withdrawn'])
      given(meetingFold, ...sitting(), question('q'))
        .when(giveUndertaking, { what: 'action', questionId: idOf('q') }, { reads: { question: { over } } })
        .thenRefused(`question-${over}`, new RegExp(`cannot be promised an answer: it was ${over}`), 'questionId');
    deepStrictEqual(giveUndertaking.reads?.({ questionId: idOf('q') } as never, {}), {
      question: questionRead(idOf('q')),
    });
  });
});
