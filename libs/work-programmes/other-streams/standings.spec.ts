import { describe, expect, it } from '@jest/globals';
import { type Fold } from '#lib/decider/decider.js';
import { COMMITTEE, COUNCIL } from '../testing/histories.js';
import { committeeStandingFold } from './committee-standing.state.js';
import { meetingDateFold } from './meeting-date.state.js';

const folded = (fold: Fold<unknown>, ...events: { type: string; data: object }[]) =>
  events.reduce<unknown>(
    (state, event, revision) =>
      fold.evolve(state, { ...event, revision, recordedAt: '2026-01-05T10:00:00.000Z', effectiveAt: null }),
    fold.initial,
  );
const told = { type: 'SomethingElse', data: {} };

describe('What a programme knows of its committee', () => {
  const established = { type: 'CommitteeEstablished', data: { name: 'Cabinet', authorityId: COUNCIL } };
  const fold = committeeStandingFold as Fold<unknown>;

  it('is whether it is there, its present name and its council', () => {
    expect(folded(fold)).toEqual({ status: 'absent', name: '', authorityId: null });
    expect(folded(fold, established, told)).toEqual({ status: 'standing', name: 'Cabinet', authorityId: COUNCIL });
    expect(folded(fold, established, { type: 'CommitteeRenamed', data: { name: 'Executive' } })).toEqual({
      status: 'standing',
      name: 'Executive',
      authorityId: COUNCIL,
    });
    expect(folded(fold, established, { type: 'CommitteeDissolved', data: {} })).toEqual({
      status: 'dissolved',
      name: 'Cabinet',
      authorityId: COUNCIL,
    });
  });
});

describe('What a programme knows of a meeting', () => {
  const convened = { type: 'MeetingConvened', data: { committeeId: COMMITTEE, date: '2024-09-05' } };
  const fold = meetingDateFold as Fold<unknown>;

  it('is its committee, its day as last told, and whether it is still to be held', () => {
    expect(folded(fold)).toEqual({ status: 'absent', committeeId: null, date: null });
    expect(folded(fold, convened, told)).toEqual({ status: 'to-come', committeeId: COMMITTEE, date: '2024-09-05' });
    expect(folded(fold, convened, { type: 'MeetingRescheduled', data: { date: '2024-09-12' } })).toEqual({
      status: 'to-come',
      committeeId: COMMITTEE,
      date: '2024-09-12',
    });
    expect(folded(fold, convened, { type: 'MeetingCancelled', data: {} })).toMatchObject({ status: 'cancelled' });
    expect(folded(fold, convened, { type: 'MeetingClosed', data: {} })).toMatchObject({
      status: 'closed',
      date: '2024-09-05',
    });
  });
});
