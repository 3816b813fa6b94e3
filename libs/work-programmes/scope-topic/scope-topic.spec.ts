import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { programmeFold } from '../programme.state.js';
import { opened, suggested, topic, TOPIC_ID } from '../testing/histories.js';
import { refusesWhatIsPast } from '../testing/is-past.js';
import { scopeTopic } from './scope-topic.decide.js';

describe('Scoping a topic', () => {
  it('says what it covers, in what form and who leads', () => {
    given(programmeFold, opened, suggested())
      .when(scopeTopic, { ...topic, scope: 'A report first', form: 'report', lead: { post: 'Scrutiny officer' } })
      .then({
        type: 'TopicScoped',
        data: {
          topicId: TOPIC_ID,
          scope: 'A report first',
          form: 'report',
          lead: { person: null, post: 'Scrutiny officer', label: null },
        },
      });
    given(programmeFold, opened, suggested())
      .when(scopeTopic, { ...topic, scope: 'Cost' })
      .then({ type: 'TopicScoped', data: { topicId: TOPIC_ID, scope: 'Cost', form: null, lead: null } });
  });

  it('is for a topic still to come', () => refusesWhatIsPast(scopeTopic, 'scoped', { scope: 'Cost' }));
});
