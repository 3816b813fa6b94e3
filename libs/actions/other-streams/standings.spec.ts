import { describe, expect, it } from '@jest/globals';
import { type Fold } from '#lib/decider/decider.js';
import { cabinet, council } from '../testing/places.js';
import { committeeStandingFold } from './committee-standing.state.js';
import { meetingStandingFold } from './meeting-standing.state.js';

const folded = <State>(fold: Fold<State>, ...events: { type: string; data: object }[]) =>
  events.reduce<State>(
    (state, event, revision) =>
      fold.evolve(state, { ...event, revision, recordedAt: '2026-01-05T10:00:00.000Z', effectiveAt: null }),
    fold.initial,
  );
const told = { type: 'SomethingElse', data: {} };

describe('What an action knows of a committee', () => {
  const fold = committeeStandingFold as Fold<unknown>;

  it('is whether it is there, its present name and its council', () => {
    expect(folded(fold)).toEqual({ status: 'absent', name: '', authorityId: null });
    expect(folded(fold, cabinet.told, told)).toEqual({ status: 'standing', name: 'Cabinet', authorityId: council.id });
    expect(folded(fold, cabinet.told, { type: 'CommitteeRenamed', data: { name: 'Executive' } })).toMatchObject({
      name: 'Executive',
      status: 'standing',
    });
    expect(folded(fold, cabinet.told, { type: 'CommitteeDissolved', data: {} })).toEqual({
      status: 'dissolved',
      name: 'Cabinet',
      authorityId: council.id,
    });
  });
});

describe('What an action knows of a meeting', () => {
  const fold = meetingStandingFold as Fold<unknown>;

  it('is whether it was called and not called off', () => {
    expect(folded(fold)).toEqual({ status: 'absent' });
    expect(folded(fold, { type: 'MeetingConvened', data: {} }, told)).toEqual({ status: 'called' });
    expect(folded(fold, { type: 'MeetingConvened', data: {} }, { type: 'MeetingCancelled', data: {} })).toEqual({
      status: 'cancelled',
    });
  });
});
