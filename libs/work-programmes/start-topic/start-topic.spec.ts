import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { programmeFold } from '../programme.state.js';
import { opened, started, suggested, topic, TOPIC_ID } from '../testing/histories.js';
import { refusesWhatIsPast } from '../testing/is-past.js';
import { startTopic } from './start-topic.decide.js';

describe('Starting work on a topic', () => {
  it('says what and who leads', () => {
    given(programmeFold, opened, suggested())
      .when(startTopic, { ...topic, note: 'Schools are visited', lead: { label: 'Lesley Clarke' } })
      .then({
        type: 'TopicStarted',
        data: {
          topicId: TOPIC_ID,
          note: 'Schools are visited',
          lead: { person: null, post: null, label: 'Lesley Clarke' },
        },
      });
    given(programmeFold, opened, suggested()).when(startTopic, topic).then(started);
  });

  it('refuses what is under way', () => {
    given(programmeFold, opened, suggested(), started)
      .when(startTopic, topic)
      .thenRefused('topic-started-already', /under way already/);
  });

  it('is for a topic still to come', () => refusesWhatIsPast(startTopic, 'started'));
});
