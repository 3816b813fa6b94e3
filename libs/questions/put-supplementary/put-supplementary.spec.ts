import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { ToSeal } from '#lib/sealing/index.js';
import { questionFold } from '../question.state.js';
import { accepted, answered, put, submitted, supplementary, withdrawn } from '../testing/histories.js';
import { MEMBER } from '../testing/ids.js';
import { putSupplementary } from './put-supplementary.decide.js';

const topic = 'And next year?';

describe('Putting a supplementary question', () => {
  it('follows a question that was put, or answered', () => {
    given(questionFold, put()).when(putSupplementary, { topic }).then(supplementary);
    given(questionFold, submitted(), answered(true)).when(putSupplementary, { topic }).then(supplementary);
  });

  it('records who asked', () => {
    given(questionFold, put(), answered(true))
      .when(putSupplementary, { topic, asker: { person: MEMBER } })
      .then({ type: 'SupplementaryPut', data: { topic, asker: { person: MEMBER, post: null, label: null } } });
  });

  it('is sealed where the question is', () => {
    const digest = { _sd: 'a'.repeat(43) };
    given(questionFold, put({ topic: digest }), answered(true))
      .when(putSupplementary, { topic })
      .then({ type: 'SupplementaryPut', data: { topic: new ToSeal(topic, { like: digest._sd }), asker: null } });
  });

  it('is refused before the question was put', () => {
    for (const history of [[submitted()], [submitted(), accepted]])
      given(questionFold, ...history)
        .when(putSupplementary, { topic })
        .thenRefused('question-not-put', /put or answered first/);
  });

  it('is refused for a question that was withdrawn', () => {
    given(questionFold, put(), withdrawn)
      .when(putSupplementary, { topic })
      .thenRefused('question-withdrawn', /cannot be followed by a supplementary/);
  });
});
