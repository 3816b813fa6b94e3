import { describe, it } from '@jest/globals';
import { deepStrictEqual } from 'node:assert/strict';
import { given } from '#lib/decider/testing/specification.js';
import { meetingFold } from '../meeting.state.js';
import { questionRead } from '../state/question-standing.state.js';
import { answer, idOf, question, sitting } from '../testing/histories.js';
import { giveOralAnswer } from './give-oral-answer.decide.js';

const questionId = idOf('q');
const reads = { question: { over: null, sealed: null } };

describe('An answer in the room', () => {
  it('answers a question put there, whole, in part, or to an extent not stated', () => {
    given(meetingFold, ...sitting(), question('q'))
      .when(giveOralAnswer, { questionId, gist: 'It was', complete: false }, { reads })
      .then(answer('q', false));
    given(meetingFold, ...sitting(), question('q'))
      .when(giveOralAnswer, { questionId, gist: 'It was', responder: { post: 'Director' } }, { reads })
      .then({
        type: 'OralAnswerGiven',
        data: {
          questionId,
          responder: { person: null, post: 'Director', label: null },
          gist: 'It was',
          complete: null,
        },
      });
  });

  it('refuses an answer to no question of this meeting, and the same answer twice', () => {
    given(meetingFold, ...sitting())
      .when(giveOralAnswer, { questionId, gist: 'It was' }, { reads })
      .thenRefused('unknown-question', /Record it first/, 'questionId');
    given(meetingFold, ...sitting(), question('q'), answer('q'))
      .when(giveOralAnswer, { questionId, gist: 'It was' }, { reads })
      .thenRefused('recorded-already', /^This answer/);
  });

  it('is refused once its question was refused or withdrawn', () => {
    for (const over of ['refused', 'withdrawn'])
      given(meetingFold, ...sitting(), question('q'))
        .when(giveOralAnswer, { questionId, gist: 'It was' }, { reads: { question: { over } } })
        .thenRefused(`question-${over}`, new RegExp(`cannot be answered: it was ${over}`), 'questionId');
  });

  it('asks the record of its question', () => {
    deepStrictEqual(giveOralAnswer.reads?.({ questionId } as never, {}), { question: questionRead(questionId) });
  });

  it('is refused to a question nobody put, whatever else was asked', () => {
    given(meetingFold, ...sitting(), question('another'))
      .when(giveOralAnswer, { questionId, gist: 'It was' }, { reads })
      .thenRefused('unknown-question');
  });
});
