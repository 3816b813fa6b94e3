import { describe, expect, it } from '@jest/globals';
import { type CommitteeEvent } from './committee.events.js';
import { committeeFold } from './committee.state.js';
import { ADE, JULIE, appointed, dissolved, established, stoodDown } from './testing/histories.js';

const folded = (...events: CommitteeEvent[]) =>
  events.reduce(
    (state, event, revision) =>
      committeeFold.evolve(state, { ...event, revision, recordedAt: '2026-01-05T10:00:00.000Z', effectiveAt: null }),
    committeeFold.initial,
  );
const rollOf = (...events: CommitteeEvent[]) =>
  folded(established(), ...events).roll?.map(({ personId, until, left }) => [personId, until, left]);

describe('What the rules of a committee ask about', () => {
  it('is whether it sits, its name and its seats; no roll is stated until somebody is appointed', () => {
    expect(folded()).toEqual({ status: 'absent', name: '', seats: null, roll: null });
    const sitting = folded(established({ name: 'Cabinet', seats: 9 }));
    expect(sitting).toEqual({ status: 'sitting', name: 'Cabinet', seats: 9, roll: null });
    expect(folded(established({ name: 'Cabinet', seats: 9 }), dissolved)).toEqual({ ...sitting, status: 'dissolved' });
    const seats: CommitteeEvent = { type: 'SeatsSet', data: { seats: 7, reference: null } };
    expect(folded(established({ name: 'Cabinet', seats: 9 }), seats)).toEqual({ ...sitting, seats: 7 });
  });

  it('is who holds a seat, and who stood down on what day', () => {
    const both = [appointed({ personId: JULIE }), appointed({ personId: ADE })];
    expect(rollOf(...both)).toEqual([
      [JULIE, null, false],
      [ADE, null, false],
    ]);
    expect(rollOf(...both, stoodDown({ personId: JULIE, on: '2024-06-01' }))).toEqual([
      [JULIE, '2024-06-01', true],
      [ADE, null, false],
    ]);
  });

  it('is that one who came back and stood down again gave up the later seat', () => {
    const back = [
      appointed({ personId: JULIE }),
      stoodDown({ personId: JULIE, on: '2024-06-01' }),
      appointed({ personId: JULIE }),
    ];
    expect(rollOf(...back, stoodDown({ personId: JULIE, on: '2025-06-01' }))).toEqual([
      [JULIE, '2024-06-01', true],
      [JULIE, '2025-06-01', true],
    ]);
    expect(rollOf(...back.slice(0, 2), stoodDown({ personId: JULIE, on: '2025-06-01' }))).toEqual([
      [JULIE, '2024-06-01', true],
    ]);
    expect(rollOf(stoodDown({ personId: JULIE }))).toBeUndefined();
  });
});
