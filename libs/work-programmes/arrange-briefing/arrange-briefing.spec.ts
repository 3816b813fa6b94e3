import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { programmeFold } from '../programme.state.js';
import { opened, scheduled, suggested, topic, TOPIC_ID } from '../testing/histories.js';
import { refusesWhatIsPast } from '../testing/is-past.js';
import { arrangeBriefing } from './arrange-briefing.decide.js';

const fields = { date: '2024-07-16', startTime: '17:30', place: 'Teams', whenText: '16 July at 5.30pm' };
const arranged = { type: 'BriefingArranged', data: { topicId: TOPIC_ID, ...fields } } as const;

describe('Arranging a briefing', () => {
  it('says when and where', () => {
    given(programmeFold, opened, suggested())
      .when(arrangeBriefing, { ...topic, ...fields })
      .then(arranged);
  });

  it('may be agreed before anything more is known', () => {
    const nothing = { date: null, startTime: null, place: null, whenText: null };
    given(programmeFold, opened, suggested(), scheduled({ whenText: 'autumn' }))
      .when(arrangeBriefing, topic)
      .then({ type: 'BriefingArranged', data: { topicId: TOPIC_ID, ...nothing } });
  });

  it('refuses a time of day without its day', () => {
    given(programmeFold, opened, suggested())
      .when(arrangeBriefing, { ...topic, startTime: '17:30' })
      .thenRefused('time-without-day', /Give the date as well/, 'date');
  });

  it('refuses what is so already and takes any difference', () => {
    given(programmeFold, opened, suggested(), arranged)
      .when(arrangeBriefing, { ...topic, ...fields })
      .thenRefused('briefing-unchanged', /arranged so already/);
    given(programmeFold, opened, suggested(), arranged)
      .when(arrangeBriefing, { ...topic, ...fields, place: 'the Oculus' })
      .then({ type: 'BriefingArranged', data: { topicId: TOPIC_ID, ...fields, place: 'the Oculus' } });
  });

  it('is for a topic still to come', () => refusesWhatIsPast(arrangeBriefing, 'given a briefing'));
});
