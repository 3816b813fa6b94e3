import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { questionFold } from '../question.state.js';
import { COMMITTEE, COUNCIL, ITEM, MEETING, MEMBER } from '../testing/ids.js';
import { submitted } from '../testing/histories.js';
import { submitQuestion } from './submit-question.decide.js';

describe('Handing in a question on notice', () => {
  it('records what is asked, and nothing that is not stated', () => {
    given(questionFold).when(submitQuestion, { topic: 'How many social workers are agency staff?' }).then(submitted());
  });

  it('records who asks whom, in how many parts, and by when an answer is owed', () => {
    given(questionFold)
      .when(submitQuestion, {
        authorityId: COUNCIL,
        committeeId: COMMITTEE,
        meetingId: MEETING,
        itemId: ITEM,
        asker: { person: MEMBER },
        addressee: { label: 'officers' },
        topic: 'How many?',
        parts: ['How many now?', 'How many next year?'],
        answerDue: '2024-06-20',
      })
      .then(
        submitted({
          authorityId: COUNCIL,
          committeeId: COMMITTEE,
          meetingId: MEETING,
          itemId: ITEM,
          asker: { person: MEMBER, post: null, label: null },
          addressee: { person: null, post: null, label: 'officers' },
          topic: 'How many?',
          parts: ['How many now?', 'How many next year?'],
          answerDue: '2024-06-20',
        }),
      );
  });
});
