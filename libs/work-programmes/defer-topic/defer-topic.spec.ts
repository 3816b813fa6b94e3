import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { programmeFold } from '../programme.state.js';
import { deferred, opened, scheduled, started, suggested, topic, TOPIC_ID } from '../testing/histories.js';
import { refusesWhatIsPast } from '../testing/is-past.js';
import { deferTopic } from './defer-topic.decide.js';

const planned = scheduled({ whenText: 'autumn 2024' });

describe('Putting a topic off', () => {
  it('says to when and why', () => {
    given(programmeFold, opened, suggested(), planned)
      .when(deferTopic, { ...topic, to: 'spring 2025', reason: 'No report yet' })
      .then(deferred);
    given(programmeFold, opened, suggested(), started, planned)
      .when(deferTopic, topic)
      .then({ type: 'TopicDeferred', data: { topicId: TOPIC_ID, to: null, reason: null } });
  });

  it('refuses a topic that had no time, or was put off before', () => {
    given(programmeFold, opened, suggested())
      .when(deferTopic, topic)
      .thenRefused('topic-not-scheduled', /no time it could be put off from\. Schedule it, or drop it/);
    given(programmeFold, opened, suggested(), planned, deferred)
      .when(deferTopic, topic)
      .thenRefused('topic-not-scheduled');
  });

  it('is for a topic still to come', () => refusesWhatIsPast(deferTopic, 'put off'));
});
