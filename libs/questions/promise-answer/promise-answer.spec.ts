import { describe, it } from '@jest/globals';
import { given, madeId } from '#lib/decider/testing/specification.js';
import { questionFold } from '../question.state.js';
import { answered, promised, put, refused, submitted, withdrawn } from '../testing/histories.js';
import { ACTION, MEETING, OFFICER } from '../testing/ids.js';
import { promiseAnswer } from './promise-answer.decide.js';

describe('Promising an answer', () => {
  it('names the action that keeps the promise, or makes its id', () => {
    given(questionFold, put()).when(promiseAnswer, { actionId: ACTION }).then(promised(ACTION));
    given(questionFold, put())
      .when(promiseAnswer, {})
      .then(promised(madeId('action')));
  });

  it('records who promised it, and by when', () => {
    given(questionFold, put(), answered(true))
      .when(promiseAnswer, {
        actionId: ACTION,
        by: [{ person: OFFICER }],
        due: '2024-06-20',
        dueText: 'within a week',
      })
      .then({
        type: 'AnswerPromised',
        data: {
          actionId: ACTION,
          by: [{ person: OFFICER, post: null, label: null }],
          due: '2024-06-20',
          dueText: 'within a week',
        },
      });
  });

  it('is refused when that promise is recorded; another may follow', () => {
    given(questionFold, put(), promised(MEETING), promised(ACTION))
      .when(promiseAnswer, { actionId: MEETING })
      .thenRefused('promise-recorded', /same action keeps it/, 'actionId');
    given(questionFold, put(), promised(MEETING)).when(promiseAnswer, { actionId: ACTION }).then(promised(ACTION));
  });

  it('is refused for a question that was refused or withdrawn', () => {
    given(questionFold, submitted(), refused)
      .when(promiseAnswer, {})
      .thenRefused('question-refused', /cannot be promised an answer/);
    given(questionFold, submitted(), withdrawn)
      .when(promiseAnswer, {})
      .thenRefused('question-withdrawn', /cannot be promised an answer/);
  });
});
