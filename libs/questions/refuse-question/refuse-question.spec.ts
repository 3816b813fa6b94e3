import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { questionFold } from '../question.state.js';
import { accepted, put, refused, submitted, withdrawn } from '../testing/histories.js';
import { refuseQuestion } from './refuse-question.decide.js';

const fields = { ground: 'It is defamatory' };

describe('Refusing a question on notice', () => {
  it('is recorded', () => {
    given(questionFold, submitted()).when(refuseQuestion, fields).then(refused);
  });

  it('is refused for a question put in the room without notice', () => {
    given(questionFold, put())
      .when(refuseQuestion, fields)
      .thenRefused('question-not-on-notice', /cannot be refused: it was put in the room/);
  });

  it('is refused when it was accepted already', () => {
    given(questionFold, submitted(), accepted)
      .when(refuseQuestion, fields)
      .thenRefused('question-accepted', /cannot be refused: it was accepted already/);
  });

  it('is refused when it was refused already', () => {
    given(questionFold, submitted(), refused)
      .when(refuseQuestion, fields)
      .thenRefused('question-refused', /cannot be refused: it was refused. Hand it in again/);
  });

  it('is refused when it was withdrawn', () => {
    given(questionFold, submitted(), withdrawn)
      .when(refuseQuestion, fields)
      .thenRefused('question-withdrawn', /cannot be refused: it was withdrawn. Hand it in again/);
  });

  it('is refused when it has been put already', () => {
    given(questionFold, submitted(), put())
      .when(refuseQuestion, fields)
      .thenRefused('question-put', /cannot be refused: it has been put at a meeting/);
  });
});
