import { describe, expect, it } from '@jest/globals';
import { type Dated, inForceOn } from '#lib/projections/dated.js';
import { foldView } from '#lib/projections/testing/fold-view.js';
import { seenEvents } from '#lib/projections/testing/seen-events.js';
import { type TopicFacts } from './topic.row.js';
import { workProgrammeView } from './work-programme.projection.js';

const STREAM = 'programme-aaaaaaaa-0000-4000-8000-000000000001-2024-2025';
const TOPIC = 'bbbbbbbb-0000-4000-8000-000000000001';
const MEETING = 'cccccccc-0000-4000-8000-000000000001';
const BEN = { person: null, post: null, label: 'Ben' };

const suggestedInMay = {
  type: 'TopicSuggested',
  data: {
    title: 'School places',
    form: null,
    proposer: null,
    reason: null,
    whenText: null,
    offered: null,
    meetingId: null,
    partOf: null,
  },
  effectiveAt: '2024-05-01',
};

/** A topic's dated facts after these tellings, each with the day it happened. */
function changesOf(
  ...told: readonly { type: string; data: object; effectiveAt: string }[]
): readonly Dated<TopicFacts>[] {
  const events = told.map((event) => ({ ...event, stream: STREAM, data: { topicId: TOPIC, ...event.data } }));
  const row = foldView(workProgrammeView, seenEvents(...events)).get(TOPIC);
  return row?.kind === 'topic' ? row.changes : [];
}

const event = (type: string, effectiveAt: string, data: object) => ({ type, effectiveAt, data });
const scheduled = event('TopicScheduled', '2024-06-20', { meetingId: MEETING, date: '2024-09-05', whenText: null });

describe('A telling about a topic dates only what it says', () => {
  it('does not bring a scheduling forward by a scope dated before it and told after it', () => {
    const scope = event('TopicScoped', '2024-06-10', { scope: 'Secondary places', form: null, lead: null });
    const changes = changesOf(suggestedInMay, scheduled, scope);
    expect(inForceOn(changes, '2024-06-15')).toMatchObject({ state: 'suggested', scope: 'Secondary places' });
    expect(inForceOn(changes, '2024-06-20')).toMatchObject({ state: 'scheduled', meetingId: MEETING });
  });

  it('does not bring a form or a lead forward by a scope that names neither', () => {
    const first = event('TopicScoped', '2024-06-20', { scope: 'Places', form: 'review', lead: BEN });
    const second = event('TopicScoped', '2024-06-10', { scope: 'Secondary places', form: null, lead: null });
    expect(inForceOn(changesOf(suggestedInMay, first, second), '2024-06-15')).toMatchObject({ form: null, lead: null });
  });

  it('does not bring a meeting forward by a delivery that names none', () => {
    const delivered = event('TopicDelivered', '2024-06-10', { meetingId: null, outcome: null });
    const changes = changesOf(suggestedInMay, scheduled, delivered);
    expect(inForceOn(changes, '2024-06-15')).toMatchObject({ state: 'delivered', meetingId: null });
  });

  it('does not bring the start of work forward by another day put to what is under way', () => {
    const started = event('TopicStarted', '2024-06-20', { note: null, lead: null });
    const deferred = event('TopicDeferred', '2024-06-10', { to: 'the autumn', reason: null });
    const changes = changesOf(suggestedInMay, started, deferred);
    expect(inForceOn(changes, '2024-06-15')).toMatchObject({ state: 'suggested', whenText: 'the autumn' });
    expect(inForceOn(changes, '2024-06-20')).toMatchObject({ state: 'in-progress' });
  });
});
