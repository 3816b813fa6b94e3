import { describe, expect, it } from '@jest/globals';
import { foldView } from '#lib/projections/testing/fold-view.js';
import { mapReader } from '#lib/projections/testing/map-reader.js';
import { type ToldEvent, seenEvents } from '#lib/projections/testing/seen-events.js';
import { type ItemCase, type ListCase } from '#lib/querying/query-case.js';
import {
  ADE,
  COUNCIL,
  JULIE,
  OTHER_COMMITTEE,
  appointed,
  dissolved,
  established,
  stoodDown,
} from '../testing/histories.js';
import { getCommittee } from './committee.query.js';
import { type CommitteeDetail } from './committee.item.js';
import { committeesView } from './committees.projection.js';
import { listCommittees } from './committees.query.js';

const ID = 'c1000000-0000-5000-8000-000000000001';
const told = (
  event: { type: string; data: object },
  effectiveAt: string | null = null,
  stream = `committee-${ID}`,
): ToldEvent => ({ ...event, stream, effectiveAt });
const council = told(
  {
    type: 'AuthorityEstablished',
    data: { name: 'Buckinghamshire Council', jurisdiction: 'England', predecessors: [] },
  },
  '2020-04-01',
  `authority-${COUNCIL}`,
);
const someone = (id: string, name: string) =>
  told({ type: 'PersonRegistered', data: { name, label: null, capacity: 'member' } }, null, `person-${id}`);
const people = [council, someone(JULIE, 'Julie Ward'), someone(ADE, 'Adekunle Osibogun')];
const born = told(established({ kind: 'select-committee', seats: 15, quorum: { members: 5 } }), '2020-05-01');
const office = (type: string, personId: string) => ({
  type,
  data: { personId, term: 'the municipal year', meetingId: null, notStated: [] },
});

const one = (events: ToldEvent[], effectiveOn: string | null = null) =>
  (getCommittee as ItemCase).one({}, { id: ID }, mapReader(seenEvents(...people, ...events)), {
    today: '2026-01-05',
    effectiveOn,
  }) as CommitteeDetail | undefined;
const list = (events: ToldEvent[], fields: object = {}, effectiveOn: string | null = null) =>
  [
    ...(listCommittees as ListCase).list(
      fields,
      mapReader(seenEvents(...people, ...events)),
      { today: '2026-01-05', effectiveOn },
      undefined,
    ),
  ].map(({ item }) => (item as { name: string }).name);
const seated = (events: ToldEvent[], on: string | null = null) => one(events, on)?.members?.map(({ person }) => person);

describe('A committee in the lists', () => {
  it('shows all that was told of it, and null for what was not', () => {
    expect(one([born])).toEqual({
      id: ID,
      name: 'Select Committee',
      formerNames: [],
      authority: 'Buckinghamshire Council',
      authorityId: COUNCIL,
      kind: 'select-committee',
      parent: null,
      parentId: null,
      executive: null,
      status: 'sitting',
      seats: 15,
      quorum: { members: 5 },
      quorumReference: null,
      chair: null,
      viceChair: null,
      members: null,
      formerMembers: [],
      dissolvedBecause: null,
      successor: null,
      successorId: null,
      source: null,
      revision: 0,
      position: '000004',
    });
  });

  it('seats its members from their first day to their last', () => {
    const events = [
      born,
      told(appointed({ personId: JULIE, from: '2021-05-01', until: '2025-04-30' })),
      told(appointed({ personId: ADE, from: '2024-05-15', items: null, seat: 'substitute' })),
    ];
    expect(seated(events, '2021-04-30')).toEqual([]);
    expect(seated(events, '2021-05-01')).toEqual(['Julie Ward']);
    expect(seated(events, '2025-04-30')).toEqual(['Julie Ward', 'Adekunle Osibogun']);
    expect(seated(events, '2025-05-01')).toEqual(['Adekunle Osibogun']);
    expect(one(events)?.formerMembers).toEqual([
      { person: 'Julie Ward', personId: JULIE, seat: 'voting', items: null, from: '2021-05-01', until: '2025-04-30' },
    ]);
    expect(one(events, '2021-05-01')?.formerMembers).toEqual([]);
    expect(one(events, '2021-04-30')?.formerMembers).toEqual([]);
  });

  it('is left by a member on the day stated, or when it was told', () => {
    const appointedThen = told(appointed({ from: '2021-05-01' }));
    const on = [born, appointedThen, told(stoodDown({ on: '2023-05-01' }))];
    expect(seated(on, '2023-05-01')).toEqual(['Julie Ward']);
    expect(seated(on, '2023-05-02')).toEqual([]);
    const without = [born, appointedThen, told(stoodDown(), '2023-06-01')];
    expect(seated(without, '2023-06-01')).toEqual(['Julie Ward']);
    expect(seated(without, '2023-06-02')).toEqual([]);
  });

  it('lets only the newest seat of a member end', () => {
    const events = [
      born,
      told(appointed({ from: '2020-05-01', until: '2021-04-30' })),
      told(appointed({ from: '2022-05-01' })),
      told(stoodDown({ on: '2023-05-01' })),
    ];
    expect(seated(events, '2021-04-30')).toEqual(['Julie Ward']);
    expect(seated(events, '2021-05-01')).toEqual([]);
  });

  it('has its chairs from their election until they stand down or another is elected', () => {
    const events = [
      born,
      told(appointed({ from: '2020-05-01' })),
      told(office('ChairElected', JULIE), '2021-05-20'),
      told(office('ViceChairAppointed', ADE), '2021-05-20'),
      told(stoodDown({ on: '2023-05-01' })),
      told(office('ChairElected', ADE), '2023-05-20'),
    ];
    const chair = (on: string | null) => one(events, on)?.chair?.person ?? null;
    expect(chair('2021-05-19')).toBeNull();
    expect(chair('2021-05-20')).toBe('Julie Ward');
    expect(chair('2023-05-01')).toBe('Julie Ward');
    expect(chair('2023-05-02')).toBeNull();
    expect(chair('2023-05-20')).toBe('Adekunle Osibogun');
    expect(one(events, '2023-05-02')?.viceChair).toEqual({
      person: 'Adekunle Osibogun',
      personId: ADE,
      term: 'the municipal year',
      meeting: null,
    });
  });

  it('has no vice-chair once they stood down, from when it was told where no day is stated', () => {
    const events = [
      born,
      told(office('ViceChairAppointed', JULIE), '2021-05-20'),
      told(stoodDown({ personId: ADE }), '2022-01-01'),
      told(stoodDown(), '2022-06-01T09:00:00.000Z'),
    ];
    expect(one(events, '2022-01-02')?.viceChair?.person).toBe('Julie Ward');
    expect(one(events, '2022-05-31')?.viceChair?.person).toBe('Julie Ward');
    expect(one(events, '2022-06-01')?.viceChair).toBeNull();
    expect(one(events.slice(0, 2).concat(told(stoodDown(), '2022-06-01')), '2022-06-01')?.viceChair?.person).toBe(
      'Julie Ward',
    );
  });

  it('has the name, the quorum and the seats in force on the day', () => {
    const events = [
      born,
      told(
        { type: 'CommitteeRenamed', data: { name: 'Children’s Select Committee', correction: false, reason: null } },
        '2022-05-01',
      ),
      told(
        { type: 'QuorumRuleSet', data: { quorum: { numerator: 1, denominator: 4 }, reference: 'Part 4' } },
        '2022-05-01',
      ),
      told({ type: 'SeatsSet', data: { seats: 12, reference: null } }, '2022-05-01'),
    ];
    expect(one(events)).toMatchObject({
      name: 'Children’s Select Committee',
      formerNames: ['Select Committee'],
      seats: 12,
      quorum: { numerator: 1, denominator: 4 },
      quorumReference: 'Part 4',
      revision: 3,
    });
    expect(one(events, '2022-04-30')).toMatchObject({ name: 'Select Committee', seats: 15, quorum: { members: 5 } });
    expect(one(events, '2020-04-30')).toBeUndefined();
  });

  it('is shown dissolved from the day it ended, with what took over', () => {
    const next = told(established({ name: 'Growth Committee' }), '2020-05-01', `committee-${OTHER_COMMITTEE}`);
    const end = told({ ...dissolved, data: { reason: 'Merged', successorId: OTHER_COMMITTEE } }, '2024-05-15');
    expect(one([born, next, end])).toMatchObject({
      status: 'dissolved',
      dissolvedBecause: 'Merged',
      successor: 'Growth Committee',
      successorId: OTHER_COMMITTEE,
    });
    expect(one([born, next, end], '2024-05-14')?.status).toBe('sitting');
    expect(list([born, next, end])).toEqual(['Growth Committee', 'Select Committee']);
    expect(list([born, next, end], { status: 'sitting' })).toEqual(['Growth Committee']);
    expect(list([born, next, end], { status: 'dissolved' })).toEqual(['Select Committee']);
    expect(list([born, next, end], { status: 'dissolved' }, '2024-05-14')).toEqual([]);
  });

  it('is found by council, kind and words in its name', () => {
    const other = told(
      established({ name: 'Cabinet', kind: 'cabinet', authorityId: OTHER_COMMITTEE }),
      null,
      `committee-${OTHER_COMMITTEE}`,
    );
    expect(list([born, other], { authority: 'buckinghamshire' })).toEqual(['Select Committee']);
    expect(list([born, other], { kind: 'cabinet' })).toEqual(['Cabinet']);
    expect(list([born, other], { text: 'comm' })).toEqual(['Select Committee']);
    expect(() => list([born], { authority: 'Kent' })).toThrow('No council in the minute book goes by “Kent”.');
  });

  it('is nothing before it is entered', () => {
    expect(one([])).toBeUndefined();
    const stray = [
      'CommitteeRenamed',
      'QuorumRuleSet',
      'SeatsSet',
      'MemberAppointed',
      'MemberStoodDown',
      'ChairElected',
    ];
    const events = stray.map((type) => told({ type, data: {} }));
    expect(foldView(committeesView, seenEvents(...events)).size).toBe(0);
  });
});
