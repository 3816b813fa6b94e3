import { describe, expect, it } from '@jest/globals';
import { type QuestionEvent } from './question.events.js';
import { questionFold } from './question.state.js';
import { promised, put, submitted, withdrawn } from './testing/histories.js';
import { ACTION, MEETING, OTHER_MEETING } from './testing/ids.js';

const folded = (...events: QuestionEvent[]) =>
  events.reduce(
    (state, event, revision) =>
      questionFold.evolve(state, { ...event, revision, recordedAt: '2026-01-05T10:00:00.000Z', effectiveAt: null }),
    questionFold.initial,
  );

describe('What the rules of a question ask about', () => {
  it('is whether it was asked, on notice or in the room', () => {
    expect(folded().asked).toBe(false);
    expect(folded(submitted()).asked).toBe(true);
    expect(folded(put(), withdrawn).asked).toBe(true);
  });

  it('is at which meetings it was put; one that is not stated is none', () => {
    const twice = folded(put({ meetingId: MEETING }), put(), put({ meetingId: OTHER_MEETING }));
    expect(twice.putAt).toEqual([MEETING, OTHER_MEETING]);
  });

  it('is which actions keep its promises', () => {
    expect(folded(put(), promised(ACTION), promised(MEETING)).promises).toEqual([ACTION, MEETING]);
  });
});
