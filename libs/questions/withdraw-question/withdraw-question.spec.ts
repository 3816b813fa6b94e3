import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { questionFold } from '../question.state.js';
import { accepted, answered, put, submitted, withdrawn, written } from '../testing/histories.js';
import { withdrawQuestion } from './withdraw-question.decide.js';

describe('Withdrawing a question', () => {
  it('is recorded, with the reason where it is stated', () => {
    given(questionFold, submitted(), accepted).when(withdrawQuestion, {}).then(withdrawn);
    given(questionFold, put(), answered(false))
      .when(withdrawQuestion, { reason: 'The report answers it' })
      .then({ type: 'QuestionWithdrawn', data: { reason: 'The report answers it' } });
  });

  it('is refused when it was answered or withdrawn', () => {
    given(questionFold, submitted(), written)
      .when(withdrawQuestion, {})
      .thenRefused('question-answered', /cannot be withdrawn: it has been answered/);
    given(questionFold, submitted(), withdrawn)
      .when(withdrawQuestion, {})
      .thenRefused('question-withdrawn', /cannot be withdrawn: it was withdrawn/);
  });
});
