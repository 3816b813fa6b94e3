import { describe, it } from '@jest/globals';
import { deepStrictEqual, equal } from 'node:assert/strict';
import { type CommitteeEvent } from '#lib/committees/committee.events.js';
import { type NewFact } from '#lib/decider/decider.js';
import { ann, bob, idOf } from '../testing/histories.js';
import { bodyFold, rollOn, sizeOn } from './body.state.js';
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
    deepStrictEqual(sitters('2019-12-31', { ...appointed(ann, null), effectiveAt: '2020-01-01' }), null);
    deepStrictEqual(sitters('2020-01-01', { ...appointed(ann, null), effectiveAt: '2020-01-01T09:00:00.000Z' }), [ann]);
    deepStrictEqual(sitters('2020-07-02', { ...appointed(ann, null), effectiveAt: '2020-07-01T23:30:00.000Z' }), [ann]);
    deepStrictEqual(sitters('2020-07-01', { ...appointed(ann, null), effectiveAt: '2020-07-01T23:30:00.000Z' }), null);
  });

  it('ends the seat last given when its holder stands down, on the last day stated', () => {
    deepStrictEqual(sitters('2025-01-02', appointed(ann, '2024-01-01'), stoodDown(ann, '2025-01-01')), null);
    deepStrictEqual(sitters('2025-01-01', appointed(ann, '2024-01-01'), stoodDown(ann, '2025-01-01')), [ann]);
    deepStrictEqual(sitters('2024-06-01', appointed(ann, '2024-01-01', '2024-05-01'), stoodDown(ann, '2025-01-01')), [
      ann,
    ]);
    deepStrictEqual(
      sitters('2025-06-01', appointed(ann, '2024-01-01'), appointed(bob, '2024-01-01'), stoodDown(ann, '2025-01-01')),
      [bob],
    );
    const twice = [
      appointed(ann, '2023-01-01'),
      stoodDown(ann, '2023-06-01'),
      appointed(ann, '2024-01-01'),
      stoodDown(ann, '2024-06-01'),
    ];
    for (const day of ['2023-06-01', '2024-06-01']) deepStrictEqual(sitters(day, ...twice), [ann]);
    for (const day of ['2023-06-02', '2024-06-02']) deepStrictEqual(sitters(day, ...twice), null);
    const again = [appointed(ann, '2023-01-01'), stoodDown(ann, '2023-06-01'), stoodDown(ann, '2024-06-01')];
    deepStrictEqual(sitters('2023-06-02', ...again), null);
    const terms = [
      appointed(ann, '2023-01-01', '2023-12-31'),
      appointed(ann, '2024-01-01'),
      stoodDown(ann, '2024-06-01'),
    ];
    deepStrictEqual(sitters('2023-12-31', ...terms), [ann]);
  });

  it('ends it on the day of the telling where none is stated, unless its term had run out by then', () => {
    const told = { ...stoodDown(ann, null), effectiveAt: '2025-03-01' };
    deepStrictEqual(sitters('2025-03-01', appointed(ann, '2024-01-01'), told), [ann]);
    deepStrictEqual(sitters('2025-03-02', appointed(ann, '2024-01-01'), told), null);
    deepStrictEqual(sitters('2026-01-05', appointed(ann, '2024-01-01'), stoodDown(ann, null)), [ann]);
    deepStrictEqual(sitters('2026-01-06', appointed(ann, '2024-01-01'), stoodDown(ann, null)), null);
    deepStrictEqual(sitters('2025-02-28', appointed(ann, '2024-01-01', '2025-02-28'), told), [ann]);
    deepStrictEqual(sitters('2025-03-01', appointed(ann, '2024-01-01', '2025-02-28'), told), null);
    deepStrictEqual(sitters('2025-03-02', appointed(ann, '2024-01-01', '2025-03-02'), told), null);
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

  it('follows the end of the body, and its name is no business of a meeting', () => {
    const body = after(
      established,
      { type: 'CommitteeRenamed', data: { name: 'D', correction: false, reason: null } },
      { type: 'CommitteeDissolved', data: { reason: null, successorId: null } },
    );
    deepStrictEqual(body, { ...after(established), dissolved: true });
    deepStrictEqual(
      [bodyFold.initial, body].map(({ exists, authorityId }) => [exists, authorityId]),
      [
        [false, null],
        [true, idOf('council')],
      ],
    );
  });
});

describe('The quorum and the seats of a body on a day', () => {
  const quorumSet = (members: number, effectiveAt: string | null): NewFact<CommitteeEvent> => ({
    type: 'QuorumRuleSet',
    data: { quorum: { members }, reference: null },
    effectiveAt,
  });
  const seatsSet = (seats: number, effectiveAt: string | null): NewFact<CommitteeEvent> => ({
    type: 'SeatsSet',
    data: { seats, reference: null },
    effectiveAt,
  });
  const size = (day: string | null, ...events: NewFact<CommitteeEvent>[]) => {
    const { quorum, seats } = sizeOn(after(established, ...events), day);
    return [quorum, seats];
  };

  it('are those it was set up with until they change, whenever that was told', () => {
    deepStrictEqual(size('1999-01-01'), [{ members: 3 }, 12]);
    const changed = [quorumSet(4, '2025-05-01'), seatsSet(15, '2025-05-02')];
    deepStrictEqual(size('2025-04-30', ...changed), [{ members: 3 }, 12]);
    deepStrictEqual(size('2025-05-01', ...changed), [{ members: 4 }, 12]);
    deepStrictEqual(size('2025-05-02', ...changed), [{ members: 4 }, 15]);
  });

  it('go by the day of the telling where none is stated', () => {
    deepStrictEqual(size('2026-01-04', quorumSet(4, null)), [{ members: 3 }, 12]);
    deepStrictEqual(size('2026-01-05', quorumSet(4, null)), [{ members: 4 }, 12]);
  });

  it('follow the order of days, and on one day the order of telling', () => {
    deepStrictEqual(size('2025-12-31', seatsSet(15, '2025-05-02'), seatsSet(14, '2024-05-02')), [{ members: 3 }, 15]);
    deepStrictEqual(size('2025-12-31', seatsSet(14, '2024-05-02'), seatsSet(15, '2025-05-02')), [{ members: 3 }, 15]);
    deepStrictEqual(size('2025-12-31', seatsSet(15, '2025-05-02'), seatsSet(14, '2025-05-02')), [{ members: 3 }, 14]);
  });

  it('are as last told when the day is not stated, and not stated of a body nobody set up', () => {
    deepStrictEqual(size(null, seatsSet(15, '2025-05-02'), seatsSet(14, '2024-05-02')), [{ members: 3 }, 14]);
    deepStrictEqual(sizeOn(bodyFold.initial, '2025-01-01'), { quorum: null, seats: null });
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
