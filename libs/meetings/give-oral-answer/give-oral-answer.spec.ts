import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { meetingFold } from '../meeting.state.js';
import { answer, idOf, question, sitting } from '../testing/histories.js';
import { giveOralAnswer } from './give-oral-answer.decide.js';

const questionId = idOf('q');

describe('An answer in the room', () => {
  it('answers a question put there, whole, in part, or to an extent not stated', () => {
    given(meetingFold, ...sitting(), question('q'))
      .when(giveOralAnswer, { questionId, gist: 'It was', complete: false })
      .then(answer('q', false));
    given(meetingFold, ...sitting(), question('q'))
      .when(giveOralAnswer, { questionId, gist: 'It was', responder: { post: 'Director' } })
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
      .when(giveOralAnswer, { questionId, gist: 'It was' })
      .thenRefused('unknown-question', /Record it first/, 'questionId');
    given(meetingFold, ...sitting(), question('q'), answer('q'))
      .when(giveOralAnswer, { questionId, gist: 'It was' })
      .thenRefused('recorded-already', /^This answer/);
  });
});
