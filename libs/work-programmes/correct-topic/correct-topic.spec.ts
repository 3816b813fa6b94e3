import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { programmeFold } from '../programme.state.js';
import { delivered, opened, OTHER, suggested, topic, TOPIC_ID } from '../testing/histories.js';
import { correctTopic } from './correct-topic.decide.js';

const fields = { title: 'Level 1 and 2 apprenticeships', reason: 'Both levels were meant' };
const corrected = {
  type: 'TopicCorrected',
  data: { topicId: TOPIC_ID, was: 'Level 1 apprenticeships', ...fields },
} as const;

describe('Correcting how a topic is worded', () => {
  it('keeps the old words, however the topic stands', () => {
    given(programmeFold, opened, suggested())
      .when(correctTopic, { ...topic, ...fields })
      .then(corrected);
    given(programmeFold, opened, suggested(), delivered)
      .when(correctTopic, { ...topic, ...fields })
      .then(corrected);
  });

  it('refuses the words it has, and a topic that is not there', () => {
    given(programmeFold, opened, suggested(), corrected)
      .when(correctTopic, { ...topic, ...fields })
      .thenRefused('title-unchanged', /reads so already/, 'title');
    given(programmeFold, opened, suggested())
      .when(correctTopic, { ...topic, ...fields, topicId: OTHER })
      .thenRefused('unknown-topic', /no topic with the id d1/);
  });
});
