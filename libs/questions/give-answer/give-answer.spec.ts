import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { questionFold } from '../question.state.js';
import { answered, put, refused, submitted, withdrawn } from '../testing/histories.js';
import { MEETING, OFFICER } from '../testing/ids.js';
import { giveAnswer } from './give-answer.decide.js';

const gist = 'Teams are smaller and managers more';

describe('Answering a question by word of mouth', () => {
  it('records the answer; how far it goes may not be stated', () => {
    given(questionFold, put()).when(giveAnswer, { gist }).then(answered(null));
    given(questionFold, put()).when(giveAnswer, { gist, complete: false }).then(answered(false));
  });

  it('records who answered and where', () => {
    given(questionFold, put())
      .when(giveAnswer, { gist, complete: true, responder: { person: OFFICER }, meetingId: MEETING })
      .then({
        type: 'AnswerGiven',
        data: {
          responder: { person: OFFICER, post: null, label: null },
          gist,
          complete: true,
          meetingId: MEETING,
        },
      });
  });

  it('takes a second answer: several people may answer', () => {
    given(questionFold, put(), answered(true)).when(giveAnswer, { gist }).then(answered(null));
  });

  it('is refused for a question that was refused or withdrawn', () => {
    given(questionFold, submitted(), refused)
      .when(giveAnswer, { gist })
      .thenRefused('question-refused', /cannot be answered: it was refused/);
    given(questionFold, submitted(), withdrawn)
      .when(giveAnswer, { gist })
      .thenRefused('question-withdrawn', /cannot be answered: it was withdrawn/);
  });
});
