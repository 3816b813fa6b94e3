import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { programmeFold } from '../programme.state.js';
import { dropped, opened, started, suggested, topic } from '../testing/histories.js';
import { refusesWhatIsPast } from '../testing/is-past.js';
import { dropTopic } from './drop-topic.decide.js';

const reason = 'Covered elsewhere';

describe('Dropping a topic', () => {
  it('keeps the reason, under way or not', () => {
    given(programmeFold, opened, suggested())
      .when(dropTopic, { ...topic, reason })
      .then(dropped);
    given(programmeFold, opened, suggested(), started)
      .when(dropTopic, { ...topic, reason })
      .then(dropped);
  });

  it('is final, and for a topic still to come', () => refusesWhatIsPast(dropTopic, 'dropped', { reason }));
});
