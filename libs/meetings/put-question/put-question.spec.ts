import { describe, it } from '@jest/globals';
import { deepStrictEqual } from 'node:assert/strict';
import { given } from '#lib/decider/testing/specification.js';
import { meetingFold } from '../meeting.state.js';
import { questionRead } from '../state/question-standing.state.js';
import { idOf, item, question, sitting } from '../testing/histories.js';
import { putQuestion } from './put-question.decide.js';

const reads = { question: { over: null, sealed: null } };
const party = (label: string) => ({ person: null, post: null, label });

describe('A question put in the room', () => {
  it('is recorded with its asker, addressee and parts', () => {
    given(meetingFold, ...sitting(), item('a'))
      .when(putQuestion, {
        topic: 'Why?',
        itemId: idOf('a'),
        asker: { label: 'a' },
        addressee: { label: 'b' },
        parts: ['x', 'y'],
        written: true,
      })
      .then(
        question('question', {
          topic: 'Why?',
          itemId: idOf('a'),
          asker: party('a'),
          addressee: party('b'),
          parts: ['x', 'y'],
          written: true,
        }),
      );
    given(meetingFold, ...sitting())
      .when(putQuestion, { topic: 'Why?' })
      .then(question('question', { topic: 'Why?' }));
  });

  it('keeps the id it had on notice, and is put once', () => {
    given(meetingFold, ...sitting())
      .when(putQuestion, { topic: 'Why?', questionId: idOf('noticed') }, { reads })
      .then(question('noticed', { topic: 'Why?' }));
    given(meetingFold, ...sitting(), question('noticed'))
      .when(putQuestion, { topic: 'Why?', questionId: idOf('noticed') }, { reads })
      .thenRefused('recorded-already', /has been put at this meeting already/, 'questionId');
    given(meetingFold, ...sitting(), question('other', { topic: 'Why?' }))
      .when(putQuestion, { topic: 'Why?' })
      .thenRefused('recorded-already', /^This question is in the record/);
  });

  it('is refused when it was on notice and was refused or withdrawn', () => {
    for (const over of ['refused', 'withdrawn'])
      given(meetingFold, ...sitting())
        .when(putQuestion, { topic: 'Why?', questionId: idOf('noticed') }, { reads: { question: { over } } })
        .thenRefused(`question-${over}`, new RegExp(`cannot be put: it was ${over}`), 'questionId');
  });

  it('asks the record of the question that was on notice', () => {
    deepStrictEqual(putQuestion.reads?.({ questionId: idOf('q') } as never, {}), { question: questionRead(idOf('q')) });
  });
});
