import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { questionFold } from '../question.state.js';
import { answered, declined, promised, put, refused, submitted } from '../testing/histories.js';
import { ACTION } from '../testing/ids.js';
import { declineAnswer } from './decline-answer.decide.js';

describe('Declining to answer', () => {
  it('is recorded; who and why may not be stated', () => {
    given(questionFold, put()).when(declineAnswer, {}).then(declined);
    given(questionFold, put(), answered(null)).when(declineAnswer, {}).then(declined);
  });

  it('records who declined and why, after a promise too', () => {
    given(questionFold, put(), answered(true), promised(ACTION))
      .when(declineAnswer, { by: { label: 'the Leader' }, reason: 'It is before the courts' })
      .then({
        type: 'AnswerDeclined',
        data: { by: { person: null, post: null, label: 'the Leader' }, reason: 'It is before the courts' },
      });
  });

  it('is refused when it was answered, declined or refused', () => {
    given(questionFold, put(), answered(true))
      .when(declineAnswer, {})
      .thenRefused('question-answered', /cannot be declined: it has been answered/);
    for (const more of [null, false])
      given(questionFold, put(), answered(true), answered(more))
        .when(declineAnswer, {})
        .thenRefused('question-answered');
    given(questionFold, put(), declined)
      .when(declineAnswer, {})
      .thenRefused('answer-declined', /cannot be declined: an answer was declined/);
    given(questionFold, submitted(), refused)
      .when(declineAnswer, {})
      .thenRefused('question-refused', /cannot be declined: it was refused/);
  });
});
