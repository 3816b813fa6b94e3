import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { ToSeal } from '#lib/sealing/index.js';
import { declineAnswer } from './decline-answer/decline-answer.decide.js';
import { giveAnswer } from './give-answer/give-answer.decide.js';
import { questionFold } from './question.state.js';
import { refuseQuestion } from './refuse-question/refuse-question.decide.js';
import { sendWrittenAnswer } from './send-written-answer/send-written-answer.decide.js';
import { answered, declined, put, refused, submitted, withdrawn, written } from './testing/histories.js';
import { withdrawQuestion } from './withdraw-question/withdraw-question.decide.js';

const exempt = { _sd: 'e'.repeat(43) };
const public_ = { _sd: 'p'.repeat(43) };
const WORDS = 'Marrowby is bankrupt';
const sealed = new ToSeal(WORDS, { like: exempt._sd });
const resident = { person: { _sd: 'r'.repeat(43) }, post: null, label: null };
const told = <Event extends { readonly data: object }>(event: Event, words: object): Event => ({
  ...event,
  data: { ...event.data, ...words },
});

describe('What is said about an exempt question on its own stream', () => {
  it('is sealed with it: an answer by word of mouth or in writing', () => {
    given(questionFold, put({ topic: exempt }))
      .when(giveAnswer, { gist: WORDS })
      .then(told(answered(null), { gist: sealed }));
    given(questionFold, put({ topic: exempt }))
      .when(sendWrittenAnswer, { gist: WORDS })
      .then(told(written, { gist: sealed }));
  });

  it('is sealed with it: why it was refused, withdrawn or declined', () => {
    given(questionFold, submitted({ topic: exempt }))
      .when(refuseQuestion, { ground: WORDS })
      .then(told(refused, { ground: sealed }));
    given(questionFold, submitted({ topic: exempt }))
      .when(withdrawQuestion, { reason: WORDS })
      .then(told(withdrawn, { reason: sealed }));
    given(questionFold, put({ topic: exempt }))
      .when(declineAnswer, { reason: WORDS })
      .then(told(declined, { reason: sealed }));
  });

  it('is not sealed where there are no words', () => {
    given(questionFold, put({ topic: exempt }))
      .when(withdrawQuestion, {})
      .then(withdrawn);
    given(questionFold, put({ topic: exempt }))
      .when(declineAnswer, {})
      .then(declined);
  });

  it('is sealed as the words were first sealed, also where its notice was in the clear', () => {
    given(questionFold, submitted(), put({ topic: exempt }), put({ topic: { _sd: 'f'.repeat(43) } }))
      .when(giveAnswer, { gist: WORDS })
      .then(told(answered(null), { gist: sealed }));
  });

  it('stays as it is where it was sealed before', () => {
    const gist = { _sd: 'g'.repeat(43) };
    given(questionFold, put({ topic: exempt }))
      .when(giveAnswer, { gist })
      .then(told(answered(null), { gist }));
  });
});

describe('What is said about a question of a member of the public', () => {
  it('is not sealed under their key, to be erased with their name', () => {
    given(questionFold, put({ topic: public_, asker: resident }))
      .when(giveAnswer, { gist: WORDS })
      .then(told(answered(null), { gist: WORDS }));
  });

  it('nor where its words were put in the room with nobody named', () => {
    given(questionFold, submitted({ topic: public_, asker: resident }), put({ topic: { _sd: 'q'.repeat(43) } }))
      .when(sendWrittenAnswer, { gist: WORDS })
      .then(told(written, { gist: WORDS }));
  });
});
