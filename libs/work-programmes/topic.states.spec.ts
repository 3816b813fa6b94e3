import { describe, expect, it } from '@jest/globals';
import { deferred, delivered, dropped, scheduled, started, suggested, TOPIC_ID } from './testing/histories.js';
import { standingAfter, TOPIC_STATES } from './topic.states.js';

const briefing = (date: string | null) =>
  ({
    type: 'BriefingArranged',
    data: { topicId: TOPIC_ID, date, startTime: null, place: null, whenText: null },
  }) as const;
const scoped = { type: 'TopicScoped', data: { topicId: TOPIC_ID, scope: 'Cost', form: null, lead: null } } as const;

describe('How far a topic has come', () => {
  it.each([
    ['a suggestion', suggested(), 'suggested'],
    ['an offer', suggested({ offered: true }), 'offered'],
    ['a suggestion said to be no offer', suggested({ offered: false }), 'suggested'],
    ['scoping', scoped, 'scoped'],
    ['a time of year', scheduled({ whenText: 'autumn' }), 'planned'],
    ['a day', scheduled({ date: '2024-09-05' }), 'scheduled'],
    ['a meeting of no stated day', scheduled({ meetingId: TOPIC_ID }), 'scheduled'],
    ['a briefing of no day', briefing(null), 'arranged'],
    ['a briefing on a day', briefing('2024-07-16'), 'scheduled'],
    ['being put off', deferred, 'deferred'],
    ['a start', started, 'in-progress'],
    ['delivery', delivered, 'delivered'],
    ['being dropped', dropped, 'dropped'],
  ] as const)('by %s', (_how, event, expected) => expect(standingAfter('suggested', event)).toBe(expected));

  it('is unchanged by a flag, a correction or the programme’s adoption', () => {
    const flag = { topicId: TOPIC_ID, meetingId: TOPIC_ID, why: 'meeting-closed', newDate: null } as const;
    for (const now of TOPIC_STATES) {
      expect(standingAfter(now, { type: 'TopicFlagged', data: flag })).toBe(now);
      expect(standingAfter(now, { type: 'WorkProgrammeAdopted', data: { meetingId: null, minuteNumber: null } })).toBe(
        now,
      );
    }
  });

  it('is not set back by scoping', () => {
    for (const now of TOPIC_STATES.filter((state) => state !== 'suggested' && state !== 'offered'))
      expect(standingAfter(now, scoped)).toBe(now);
    expect(standingAfter('offered', scoped)).toBe('scoped');
  });

  it('stays under way, whenever it is taken, until it is delivered or dropped', () => {
    for (const event of [scoped, scheduled({ date: '2024-09-05' }), briefing(null), deferred, started])
      expect(standingAfter('in-progress', event)).toBe('in-progress');
    expect(standingAfter('in-progress', delivered)).toBe('delivered');
  });
});
