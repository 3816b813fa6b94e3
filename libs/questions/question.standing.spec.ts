import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type QuestionEvent } from './question.events.js';
import { QUESTION_STATUSES, isOwed, standingAfter, statusOf, unasked } from './question.standing.js';
import {
  accepted,
  answered,
  declined,
  leftUnanswered,
  promised,
  put,
  refused,
  submitted,
  supplementary,
  withdrawn,
  written,
} from './testing/histories.js';
import { ACTION, MEETING } from './testing/ids.js';

const standing = (...events: QuestionEvent[]) => events.reduce(standingAfter, unasked);
const carried: QuestionEvent = { type: 'QuestionCarriedToItem', data: { meetingId: MEETING, itemId: null } };

const cases: [string, QuestionEvent[], string, boolean][] = [
  ['handed in on notice', [submitted()], 'submitted', true],
  ['accepted', [submitted(), accepted], 'accepted', true],
  ['on an agenda', [submitted(), accepted, carried], 'accepted', true],
  ['refused', [submitted(), refused], 'refused', false],
  ['put, on notice', [submitted(), accepted, put()], 'put', true],
  ['put in the room', [put()], 'put', false],
  ['put in the room and promised an answer', [put(), promised(ACTION)], 'promised', true],
  ['answered as a whole', [put(), answered(true)], 'answered', false],
  ['answered, nobody says how far', [put(), answered(null)], 'answered', false],
  ['answered in part in the room', [put(), answered(false)], 'answered-in-part', false],
  ['answered in part, on notice', [submitted(), put(), answered(false)], 'answered-in-part', true],
  ['answered, on notice', [submitted(), put(), answered(true)], 'answered', false],
  ['answered on notice, nobody says how far', [submitted(), put(), answered(null)], 'answered', false],
  ['answered in part and promised the rest', [put(), answered(false), promised(ACTION)], 'promised', true],
  ['promised, then answered, nobody says how far', [put(), promised(ACTION), answered(null)], 'promised', true],
  ['promised, then answered in part', [put(), promised(ACTION), answered(false)], 'promised', true],
  ['promised, then answered as a whole', [put(), promised(ACTION), answered(true)], 'answered', false],
  ['promised, then answered in writing', [put(), promised(ACTION), written], 'answered', false],
  ['answered as a whole, yet promised more', [put(), answered(true), promised(ACTION)], 'promised', true],
  ['answered as a whole, and again in part', [put(), answered(true), answered(false)], 'answered', false],
  ['answered as a whole, and once more', [put(), answered(true), answered(null)], 'answered', false],
  ['answered in part, and then as a whole', [put(), answered(false), answered(true)], 'answered', false],
  ['declined, on notice', [submitted(), put(), declined], 'declined', false],
  ['declined after a promise', [put(), promised(ACTION), declined], 'declined', false],
  ['declined, then promised after all', [put(), declined, promised(ACTION)], 'promised', true],
  ['withdrawn', [submitted(), withdrawn], 'withdrawn', false],
  ['withdrawn after a promise', [put(), promised(ACTION), withdrawn], 'withdrawn', false],
  ['left unanswered', [put(), leftUnanswered(MEETING)], 'left-unanswered', false],
  ['left unanswered, then answered late', [put(), leftUnanswered(MEETING), written], 'answered', false],
  [
    'left unanswered, then answered in part',
    [put(), leftUnanswered(MEETING), answered(false)],
    'answered-in-part',
    false,
  ],
  ['followed by a supplementary', [put(), answered(true), supplementary], 'answered-in-part', false],
  ['followed by one when put', [put(), supplementary], 'put', false],
  [
    'on notice, answered, followed by one',
    [submitted(), put(), answered(true), supplementary],
    'answered-in-part',
    false,
  ],
  ['on notice, unanswered, followed by one', [submitted(), put(), supplementary], 'put', true],
  ['on notice, declined, followed by one', [submitted(), put(), declined, supplementary], 'put', false],
  ['followed by one that is promised', [put(), answered(true), supplementary, promised(ACTION)], 'promised', true],
  [
    'answered in writing, then followed by one',
    [submitted(), put(), written, supplementary],
    'answered-in-part',
    false,
  ],
];

describe('A question', () => {
  it.each(cases)('%s', (_name, events, status, owed) => {
    const now = standing(...events);
    expect([statusOf(now), isOwed(now)]).toEqual([status, owed]);
  });
});

const anyEvent = fc.constantFrom<QuestionEvent>(
  accepted,
  carried,
  put(),
  answered(true),
  answered(false),
  answered(null),
  promised(ACTION),
  written,
  declined,
  supplementary,
);

describe('Whatever becomes of a question', () => {
  it('it has a status, and what has ended is owed by nobody', () => {
    fc.assert(
      fc.property(fc.array(anyEvent), fc.boolean(), (events, onNotice) => {
        const now = standing(onNotice ? submitted() : put(), ...events);
        expect(QUESTION_STATUSES).toContain(statusOf(now));
        if (['answered', 'declined'].includes(statusOf(now))) expect(isOwed(now)).toBe(false);
        if (statusOf(now) === 'promised') expect(isOwed(now)).toBe(true);
      }),
    );
  });

  it('nobody owes an answer to a question put in the room unless one was promised', () => {
    fc.assert(
      fc.property(fc.array(anyEvent.filter(({ type }) => type !== 'AnswerPromised')), (events) => {
        expect(isOwed(standing(put(), ...events))).toBe(false);
      }),
    );
  });

  it('a written answer always settles it', () => {
    fc.assert(
      fc.property(fc.array(anyEvent), (events) => {
        const now = standing(submitted(), ...events, written);
        expect([statusOf(now), isOwed(now)]).toEqual(['answered', false]);
      }),
    );
  });
});
