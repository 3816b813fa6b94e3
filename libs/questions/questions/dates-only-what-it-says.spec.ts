import { describe, expect, it } from '@jest/globals';
import { asLastTold, type Dated, inForceOn } from '#lib/projections/dated.js';
import { foldView } from '#lib/projections/testing/fold-view.js';
import { seenEvents } from '#lib/projections/testing/seen-events.js';
import { type QuestionEvent } from '../question.events.js';
import { promised, put, submitted, written } from '../testing/histories.js';
import { type QuestionFacts } from './question.row.js';
import { questionsView } from './questions.projection.js';

const ID = 'aaaaaaaa-0000-4000-8000-000000000001';
const MEETING = 'cccccccc-0000-4000-8000-000000000001';
const LATER = 'cccccccc-0000-4000-8000-000000000002';

/** A question's dated facts after these tellings, each with the day it happened. */
function changesOf(...told: readonly (readonly [QuestionEvent, string])[]): readonly Dated<QuestionFacts>[] {
  const events = told.map(([event, effectiveAt]) => ({ stream: `question-${ID}`, ...event, effectiveAt }));
  return foldView(questionsView, seenEvents(...events)).get(ID)?.changes ?? [];
}

const carriedTo = (meetingId: string): QuestionEvent => ({
  type: 'QuestionCarriedToItem',
  data: { meetingId, itemId: null },
});

describe('A telling about a question dates only what it says', () => {
  it('does not bring the putting forward by an agenda dated before it and told after it', () => {
    const changes = changesOf(
      [submitted(), '2024-06-01'],
      [put({ meetingId: MEETING }), '2024-06-13'],
      [carriedTo(MEETING), '2024-06-05'],
    );
    expect(inForceOn(changes, '2024-06-06')).toMatchObject({ status: 'submitted', meetingId: MEETING });
    expect(inForceOn(changes, '2024-06-13')).toMatchObject({ status: 'put' });
  });

  it('does not bring a meeting forward by a putting that names none', () => {
    const changes = changesOf([submitted(), '2024-06-01'], [carriedTo(LATER), '2024-06-20'], [put(), '2024-06-13']);
    expect(inForceOn(changes, '2024-06-15')).toMatchObject({ status: 'put', meetingId: null });
    expect(inForceOn(changes, '2024-06-20')).toMatchObject({ meetingId: LATER });
  });

  it('says of a promise told after the answer that kept it: owed until the answer, and settled as last told', () => {
    const changes = changesOf(
      [put(), '2024-06-13'],
      [written, '2024-06-18'],
      [promised('dddddddd-0000-4000-8000-000000000001'), '2024-06-13'],
    );
    expect(asLastTold(changes)).toMatchObject({ status: 'answered', owed: false });
    expect(inForceOn(changes, '2024-06-17')).toMatchObject({ status: 'promised', owed: true });
    expect(inForceOn(changes, '2024-06-18')).toMatchObject({ status: 'answered', owed: false });
  });
});
