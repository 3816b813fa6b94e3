import { describe, it } from '@jest/globals';
import { equal } from 'node:assert/strict';
import { convened, idOf, opened } from '../testing/histories.js';
import { stateAfter } from '../testing/states.js';
import { laterOfTheSameBody } from './later-meeting.rules.js';

const held = (date: string | null, startTime: string | null) => stateAfter(convened({ date, startTime }), opened());
const order = (later: ReturnType<typeof held>, earlier: ReturnType<typeof held>) => {
  const outcome = laterOfTheSameBody({ later, earlier }, { field: 'byMeetingId', id: idOf('later'), own: idOf('own') });
  return outcome.outcome === 'not-stated' ? `${outcome.rule}: ${outcome.what}` : outcome.outcome;
};
const UNKNOWN = 'later-meeting: which of the two meetings was the later';

describe('Which of two meetings was the later', () => {
  it('goes by their days, and on one day by their starts', () => {
    equal(order(held('2026-01-06', '10:00'), held('2026-01-05', '12:00')), 'met');
    equal(order(held('2026-01-05', '12:00'), held('2026-01-06', '10:00')), 'broken');
    equal(order(held('2026-01-05', '12:00'), held('2026-01-05', '10:00')), 'met');
    equal(order(held('2026-01-05', '10:00'), held('2026-01-05', '12:00')), 'broken');
    equal(order(held('2026-01-05', '10:00'), held('2026-01-05', '10:00')), 'broken');
    equal(order(held('2026-01-06', null), held('2026-01-05', null)), 'met');
  });

  it('is not stated where a day is not, or on one day a start', () => {
    equal(order(held(null, '12:00'), held('2026-01-05', '10:00')), UNKNOWN);
    equal(order(held('2026-01-05', '12:00'), held(null, '10:00')), UNKNOWN);
    equal(order(held('2026-01-05', null), held('2026-01-05', '10:00')), UNKNOWN);
    equal(order(held('2026-01-05', '12:00'), held('2026-01-05', null)), UNKNOWN);
  });
});
