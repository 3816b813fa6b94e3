import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { questionFold } from '../question.state.js';
import { accepted, put, refused, submitted, withdrawn } from '../testing/histories.js';
import { acceptQuestion } from './accept-question.decide.js';

const fields = {};

describe('Accepting a question on notice', () => {
  it('is recorded', () => {
    given(questionFold, submitted()).when(acceptQuestion, fields).then(accepted);
  });

  it('is refused for a question put in the room without notice', () => {
    given(questionFold, put())
      .when(acceptQuestion, fields)
      .thenRefused('question-not-on-notice', /cannot be accepted: it was put in the room/);
  });

  it('is refused when it was accepted already', () => {
    given(questionFold, submitted(), accepted)
      .when(acceptQuestion, fields)
      .thenRefused('question-accepted', /cannot be accepted: it was accepted already/);
  });

  it('is refused when it was refused already', () => {
    given(questionFold, submitted(), refused)
      .when(acceptQuestion, fields)
      .thenRefused('question-refused', /cannot be accepted: it was refused. Hand it in again/);
  });

  it('is refused when it was withdrawn', () => {
    given(questionFold, submitted(), withdrawn)
      .when(acceptQuestion, fields)
      .thenRefused('question-withdrawn', /cannot be accepted: it was withdrawn. Hand it in again/);
  });

  it('is refused when it has been put already', () => {
    given(questionFold, submitted(), put())
      .when(acceptQuestion, fields)
      .thenRefused('question-put', /cannot be accepted: it has been put at a meeting/);
  });
});
