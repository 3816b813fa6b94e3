import { describe, expect, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { questionFold } from '../question.state.js';
import { leftUnanswered, put, refused, submitted, withdrawn, written } from '../testing/histories.js';
import { MEETING, OFFICER } from '../testing/ids.js';
import { sendWrittenAnswer } from './send-written-answer.decide.js';

const gist = 'Twenty-two';

describe('Sending a written answer', () => {
  it('is for clerks and officers', () => {
    expect(sendWrittenAnswer.roles).toEqual(['clerk', 'officer']);
  });

  it('records it, late or in time', () => {
    given(questionFold, submitted()).when(sendWrittenAnswer, { gist }).then(written);
    given(questionFold, put(), leftUnanswered(MEETING)).when(sendWrittenAnswer, { gist }).then(written);
  });

  it('records who sent it, when, and the hash of the document', () => {
    given(questionFold, put())
      .when(
        sendWrittenAnswer,
        { gist, responder: { person: OFFICER }, sentOn: '2024-06-20', sha256: 'a'.repeat(64) },
        { now: '2024-06-20T09:00:00.000Z' },
      )
      .then({
        type: 'WrittenAnswerSent',
        data: {
          responder: { person: OFFICER, post: null, label: null },
          gist,
          sentOn: '2024-06-20',
          sha256: 'a'.repeat(64),
        },
      });
  });

  it('is refused when it is said to be sent tomorrow', () => {
    given(questionFold, put())
      .when(sendWrittenAnswer, { gist, sentOn: '2024-06-21' }, { now: '2024-06-20T09:00:00.000Z' })
      .thenRefused('sent-in-future', /has not come yet/, 'sentOn');
  });

  it('is refused for a question that was refused or withdrawn', () => {
    given(questionFold, submitted(), refused)
      .when(sendWrittenAnswer, { gist })
      .thenRefused('question-refused', /cannot be answered/);
    given(questionFold, submitted(), withdrawn)
      .when(sendWrittenAnswer, { gist })
      .thenRefused('question-withdrawn', /cannot be answered/);
  });
});
