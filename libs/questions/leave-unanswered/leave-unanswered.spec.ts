import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { questionFold } from '../question.state.js';
import { answered, declined, leftUnanswered, promised, put, submitted } from '../testing/histories.js';
import { ACTION, MEETING } from '../testing/ids.js';
import { leaveUnanswered } from './leave-unanswered.decide.js';

const fields = { meetingId: MEETING };

describe('Leaving a question unanswered', () => {
  it('closes what nobody answered and nobody owes', () => {
    given(questionFold, put()).when(leaveUnanswered, fields).then(leftUnanswered(MEETING));
  });

  it('says when some of it was answered', () => {
    given(questionFold, put(), answered(false)).when(leaveUnanswered, fields).then(leftUnanswered(MEETING, true));
  });

  it('is refused while an answer is owed: it was promised, or the question was on notice', () => {
    for (const history of [
      [put(), promised(ACTION)],
      [submitted(), put()],
    ])
      given(questionFold, ...history)
        .when(leaveUnanswered, fields)
        .thenRefused('answer-owed', /an answer is owed/);
  });

  it('is refused when it was answered, as far as the record says', () => {
    for (const complete of [true, null])
      given(questionFold, put(), answered(complete))
        .when(leaveUnanswered, fields)
        .thenRefused('question-answered', /cannot be left unanswered: it has been answered/);
  });

  it('is refused when it was declined, or left unanswered already', () => {
    given(questionFold, put(), declined)
      .when(leaveUnanswered, fields)
      .thenRefused('answer-declined', /cannot be left unanswered/);
    given(questionFold, put(), leftUnanswered(MEETING))
      .when(leaveUnanswered, fields)
      .thenRefused('left-unanswered', /left unanswered already/);
  });
});
