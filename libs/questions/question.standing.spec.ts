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

type Told = QuestionEvent & { effectiveAt?: string | null };

/** How a question stands after events told one a minute on 20 June, each of the moment it is told unless it says otherwise. */
const standing = (...events: Told[]) =>
  events.reduce(
    (now, event, minute) =>
      standingAfter(now, {
        effectiveAt: null,
        ...event,
        recordedAt: `2024-06-20T09:${String(minute % 60).padStart(2, '0')}:00.000Z`,
      }),
    unasked,
  );
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
  ['promised, declined, followed by one', [put(), promised(ACTION), declined, supplementary], 'put', false],
  [
    'answered as a whole, promised, declined, followed by one',
    [put(), answered(true), promised(ACTION), declined, supplementary],
    'answered-in-part',
    false,
  ],
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

const sent = (sentOn: string | null): Told => ({ ...written, data: { ...written.data, sentOn } });
const on = (effectiveAt: string, event: QuestionEvent): Told => ({ ...event, effectiveAt });
const late: [string, Told[], 'answered' | 'promised'][] = [
  ['of a day before it was sent', [sent('2024-06-18'), on('2024-06-17', promised(ACTION))], 'answered'],
  ['of the day it was sent', [sent('2024-06-18'), on('2024-06-18', promised(ACTION))], 'answered'],
  [
    'of an hour of the day it was sent',
    [sent('2024-06-18'), on('2024-06-18T21:00:00.000Z', promised(ACTION))],
    'answered',
  ],
  ['of the day after', [sent('2024-06-18'), on('2024-06-19', promised(ACTION))], 'promised'],
  [
    'of half past midnight the day after, in London',
    [sent('2024-06-18'), on('2024-06-18T23:30:00.000Z', promised(ACTION))],
    'promised',
  ],
  ['of no stated day', [sent('2024-06-18'), promised(ACTION)], 'promised'],
  [
    'of an hour before the answer was told, sent the same day',
    [sent('2024-06-20'), on('2024-06-20T09:00:30.000Z', promised(ACTION))],
    'answered',
  ],
  ['told after the answer, sent the same day', [sent('2024-06-20'), promised(ACTION)], 'promised'],
  [
    'of an hour before an answer of no stated day',
    [sent(null), on('2024-06-20T09:00:30.000Z', promised(ACTION))],
    'answered',
  ],
  ['told after an answer of no stated day', [sent(null), promised(ACTION)], 'promised'],
  [
    'of a day before an answer told of a day',
    [on('2024-06-18', written), on('2024-06-17', promised(ACTION))],
    'answered',
  ],
  [
    'of a day after an answer told of a day',
    [on('2024-06-18', written), on('2024-06-19', promised(ACTION))],
    'promised',
  ],
  ['of the day an answer was told of', [on('2024-06-18', written), on('2024-06-18', promised(ACTION))], 'answered'],
  [
    'of half past midnight of the day an answer was told of, in London',
    [on('2024-06-18', written), on('2024-06-17T23:30:00.000Z', promised(ACTION))],
    'promised',
  ],
  [
    'of a day before the last of two answers',
    [sent('2024-06-12'), sent('2024-06-18'), on('2024-06-15', promised(ACTION))],
    'answered',
  ],
];

describe('A promise told after a written answer', () => {
  it.each(late)('%s', (_name, events, status) => {
    const now = standing(put(), ...events);
    expect([statusOf(now), isOwed(now)]).toEqual([status, status === 'promised']);
  });

  it('leaves a supplementary put since then as it is', () => {
    const now = standing(put(), sent('2024-06-18'), supplementary, on('2024-06-17', promised(ACTION)));
    expect([statusOf(now), isOwed(now)]).toEqual(['answered-in-part', false]);
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

  it('a promise of a day before the written answer, told after it, changes nothing', () => {
    fc.assert(
      fc.property(fc.array(anyEvent), (events) => {
        const before = [submitted(), ...events, sent('2024-06-19')];
        expect(standing(...before, on('2024-06-18', promised(ACTION)))).toEqual(standing(...before));
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
