import { describe, it } from '@jest/globals';
import { deepStrictEqual, equal } from 'node:assert/strict';
import { type CommitteeEvent } from '#lib/committees/committee.events.js';
import { type NewFact } from '#lib/decider/decider.js';
import { ann, bob, idOf } from '../testing/histories.js';
import { bodyFold, rollOn } from './body.state.js';
import { councilFold } from './council.state.js';

const after = (...events: NewFact<CommitteeEvent>[]) =>
  events.reduce(
    (body, event, revision) =>
      bodyFold.evolve(body, { recordedAt: '2026-01-05T10:00:00.000Z', effectiveAt: null, ...event, revision }),
    bodyFold.initial,
  );
const established: CommitteeEvent = {
  type: 'CommitteeEstablished',
  data: {
    authorityId: idOf('council'),
    name: 'C',
    kind: null,
    parentId: null,
    seats: 12,
    quorum: { members: 3 },
    executive: null,
  },
};
const appointed = (personId: string, from: string | null, until: string | null = null): CommitteeEvent => ({
  type: 'MemberAppointed',
  data: { personId, seat: 'voting', items: null, from, until, notStated: [] },
});
const stoodDown = (personId: string, on: string | null): CommitteeEvent => ({
  type: 'MemberStoodDown',
  data: { personId, on, reason: null, notStated: [] },
});
const sitters = (day: string | null, ...events: NewFact<CommitteeEvent>[]) =>
  rollOn(after(established, ...events), day)?.map(({ personId }) => personId) ?? null;

describe('The roll of a body on a day', () => {
  it('has whoever holds a seat then, first and last day included', () => {
    const term = appointed(ann, '2024-05-15', '2025-05-14');
    deepStrictEqual(sitters('2024-05-14', term), null);
    deepStrictEqual(sitters('2024-05-15', term), [ann]);
    deepStrictEqual(sitters('2025-05-14', term), [ann]);
    deepStrictEqual(sitters('2025-05-15', term), null);
  });

  it('goes by the day of the telling where no day is stated, in London', () => {
    deepStrictEqual(sitters('2026-01-05', appointed(ann, null)), [ann]);
    deepStrictEqual(sitters('2026-01-04', appointed(ann, null)), null);
    deepStrictEqual(sitters('2020-01-01', { ...appointed(ann, null), effectiveAt: '2020-01-01' }), [ann]);
    deepStrictEqual(sitters('2020-07-02', { ...appointed(ann, null), effectiveAt: '2020-07-01T23:30:00.000Z' }), [ann]);
    deepStrictEqual(sitters('2020-07-01', { ...appointed(ann, null), effectiveAt: '2020-07-01T23:30:00.000Z' }), null);
  });

  it('ends a seat when its holder stands down, and never lengthens a term', () => {
    deepStrictEqual(sitters('2025-01-02', appointed(ann, '2024-01-01'), stoodDown(ann, '2025-01-01')), null);
    deepStrictEqual(sitters('2025-01-01', appointed(ann, '2024-01-01'), stoodDown(ann, '2025-01-01')), [ann]);
    deepStrictEqual(sitters('2026-01-06', appointed(ann, '2024-01-01'), stoodDown(ann, null)), null);
    deepStrictEqual(
      sitters('2024-06-01', appointed(ann, '2024-01-01', '2024-05-01'), stoodDown(ann, '2025-01-01')),
      null,
    );
    deepStrictEqual(
      sitters('2025-06-01', appointed(ann, '2024-01-01'), appointed(bob, '2024-01-01'), stoodDown(ann, '2025-01-01')),
      [bob],
    );
  });

  it('has a person once, in the seat last given, and none when the day is not stated', () => {
    const coOpted: CommitteeEvent = {
      type: 'MemberAppointed',
      data: {
        personId: ann,
        seat: 'co-opted-voting',
        items: ['education'],
        from: '2024-02-01',
        until: null,
        notStated: [],
      },
    };
    deepStrictEqual(rollOn(after(established, appointed(ann, '2024-01-01'), coOpted), '2024-03-01'), [
      { personId: ann, seat: 'co-opted-voting', items: ['education'] },
    ]);
    equal(sitters(null, appointed(ann, '2024-01-01')), null);
  });

  it('follows the number of seats, the quorum and the end of the body', () => {
    const body = after(
      established,
      { type: 'QuorumRuleSet', data: { quorum: { members: 4 }, reference: null } },
      { type: 'SeatsSet', data: { seats: 15, reference: null } },
      { type: 'CommitteeDissolved', data: { reason: null, successorId: null } },
    );
    deepStrictEqual(body, {
      authorityId: idOf('council'),
      exists: true,
      dissolved: true,
      quorum: { members: 4 },
      seats: 15,
      held: [],
    });
  });
});

describe('The council of a meeting', () => {
  it('has a jurisdiction and the notice rule it last adopted', () => {
    const told = { recordedAt: '2026-01-05T10:00:00.000Z', effectiveAt: null, revision: 0 };
    const rule = { rule: 'agenda-notice', limit: 7, adoptedOn: null, reference: null };
    const named = councilFold.evolve(councilFold.initial, {
      type: 'AuthorityEstablished',
      data: { name: 'B', jurisdiction: 'Wales', predecessors: [] },
      ...told,
    } as never);
    deepStrictEqual(named, { jurisdiction: 'Wales', noticeRule: null });
    const adopted = councilFold.evolve(named, { type: 'RuleAdopted', data: rule, ...told } as never);
    deepStrictEqual(adopted, { jurisdiction: 'Wales', noticeRule: rule });
    const callIn = { type: 'RuleAdopted', data: { ...rule, rule: 'call-in' }, ...told } as never;
    deepStrictEqual(councilFold.evolve(adopted, callIn), adopted);
  });
});
