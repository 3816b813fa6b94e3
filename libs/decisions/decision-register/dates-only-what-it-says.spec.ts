import { describe, expect, it } from '@jest/globals';
import { type Dated, inForceOn } from '#lib/projections/dated.js';
import { foldView } from '#lib/projections/testing/fold-view.js';
import { seenEvents } from '#lib/projections/testing/seen-events.js';
import { type DecisionEvent } from '../decision.events.js';
import { corrected, executive, published, waived } from '../testing/histories.js';
import { type DecisionFacts } from './decision.row.js';
import { decisionsView } from './decisions.projection.js';

const ID = 'bbbbbbbb-0000-4000-8000-000000000001';

/** A decision's dated facts after these tellings, each with the day it happened. */
function changesOf(...told: readonly (readonly [DecisionEvent, string])[]): readonly Dated<DecisionFacts>[] {
  const events = told.map(([event, effectiveAt]) => ({ stream: `decision-${ID}`, ...event, effectiveAt }));
  return foldView(decisionsView, seenEvents(...events)).get(ID)?.changes ?? [];
}

describe('A telling about a decision dates only what it says', () => {
  it('does not bring a publication forward by a correction dated before it and told after it', () => {
    const changes = changesOf([executive, '2024-06-07'], [published(), '2024-06-10'], [corrected, '2024-06-08']);
    expect(inForceOn(changes, '2024-06-09')).toMatchObject({ status: 'made', version: 0, publishedOn: null });
    expect(inForceOn(changes, '2024-06-10')).toMatchObject({ status: 'published', version: 1 });
  });

  it('keeps the status it had on the day of a waiver dated before the publication and told after it', () => {
    const changes = changesOf([executive, '2024-06-07'], [published(), '2024-06-10'], [waived, '2024-06-08']);
    expect(inForceOn(changes, '2024-06-08')).toMatchObject({ status: 'made', subjectToCallIn: false });
    expect(inForceOn(changes, '2024-06-10')).toMatchObject({ status: 'published', subjectToCallIn: false });
  });

  it('counts a second publication dated before the first as a publication', () => {
    const changes = changesOf(
      [executive, '2024-06-07'],
      [published(), '2024-06-10'],
      [published({ version: 2 }), '2024-06-09'],
    );
    expect(inForceOn(changes, '2024-06-09')).toMatchObject({ status: 'published', version: 2 });
  });
});
