import { describe, expect, it } from '@jest/globals';
import { Value } from '@sinclair/typebox/value';
import { plainToInstance } from 'class-transformer';
import { mapReader } from '#lib/projections/testing/map-reader.js';
import { seenEvents, type ToldEvent } from '#lib/projections/testing/seen-events.js';
import { type ItemCase, type ListCase } from '#lib/querying/query-case.js';
import { type DecisionEvent } from '../decision.events.js';
import {
  concluded,
  corrected,
  executive,
  implemented,
  nobody,
  published,
  registered,
  requested,
  rescinded,
  superseded,
  underCallIn,
  waived,
} from '../testing/histories.js';
import { CABINET, COUNCIL, ITEM, MEETING, MEMBER, OTHER } from '../testing/ids.js';
import { DecisionDetail, DecisionItem } from './decision.item.js';
import { GetDecision, getDecision } from './decision.query.js';
import { listDecisions } from './decisions.query.js';
import { ListDecisions } from './list-decisions.js';

const RESOLVED = 'bbbbbbbb-0000-4000-8000-000000000001';
const TAKEN = 'bbbbbbbb-0000-4000-8000-000000000002';
const UNDATED = 'bbbbbbbb-0000-4000-8000-000000000003';

const of = (id: string, event: DecisionEvent, effectiveAt: string | null = null): ToldEvent => ({
  stream: `decision-${id}`,
  ...event,
  effectiveAt,
  metadata: { actor: 'clerk', source: `${'a'.repeat(64)}#char=10,20` },
});

const places: ToldEvent[] = [
  {
    stream: `authority-${COUNCIL}`,
    type: 'AuthorityEstablished',
    data: { name: 'Buckinghamshire Council', jurisdiction: 'England', predecessors: [] },
  },
  {
    stream: `committee-${CABINET}`,
    type: 'CommitteeEstablished',
    data: {
      authorityId: COUNCIL,
      name: 'Cabinet',
      kind: null,
      parentId: null,
      seats: null,
      quorum: null,
      executive: true,
    },
  },
  {
    stream: `person-${MEMBER}`,
    type: 'PersonRegistered',
    data: { name: 'Anita Cranmer', label: null, capacity: 'member' },
  },
];

const taken: Extract<DecisionEvent, { type: 'DecisionTaken' }> = {
  type: 'DecisionTaken',
  data: {
    title: 'Short breaks',
    clauses: ['To extend the contract for one year.'],
    authorityId: COUNCIL,
    maker: { ...nobody, person: MEMBER },
    authorityFor: 'Scheme of delegation',
    decidedOn: '2024-06-03',
    reasons: 'It keeps the service running.',
    optionsRejected: [],
    interests: [],
    executive: null,
    key: false,
    notStated: ['decision-record: interests declared and dispensations'],
  },
};
const resolved = registered({
  ...executive.data,
  title: 'Contract',
  committeeId: CABINET,
  itemId: ITEM,
  verb: 'Agreed',
  by: 'assent',
  minuteNumber: '14',
  key: true,
});

const log: ToldEvent[] = [
  ...places,
  of(UNDATED, registered({ meetingId: OTHER })),
  of(RESOLVED, resolved, '2024-06-07'),
  of(RESOLVED, published(), '2024-06-10'),
  ...underCallIn.slice(2).map((event) => of(RESOLVED, event, '2024-06-12')),
  of(TAKEN, taken, '2024-06-03'),
];

const list = (filters: object = {}, effectiveOn: string | null = null, after?: { sort: string; key: string }) =>
  [
    ...(listDecisions as ListCase).list(
      plainToInstance(ListDecisions, filters),
      mapReader(seenEvents(...log)),
      { today: effectiveOn ?? '2024-06-14', effectiveOn },
      after,
      {},
    ),
  ].map(({ item }) => item as DecisionItem);
const ids = (filters: object, effectiveOn: string | null = null) => list(filters, effectiveOn).map(({ id }) => id);
const read = (
  id: string,
  {
    today = '2024-06-14',
    effectiveOn = null,
    events = log,
  }: { today?: string; effectiveOn?: string | null; events?: ToldEvent[] } = {},
) =>
  (getDecision as ItemCase).one(new GetDecision(), { id }, mapReader(seenEvents(...events)), {
    today,
    effectiveOn,
  }) as DecisionDetail | undefined;
const become = (...events: DecisionEvent[]) => ({
  events: [...places, of(RESOLVED, resolved), ...events.map((event) => of(RESOLVED, event))],
});

describe('The decision register', () => {
  it('lists decisions by the day they were made, those of no stated day last', () => {
    expect(ids({})).toEqual([TAKEN, RESOLVED, UNDATED]);
    expect(list({}, null, { sort: '2024-06-03', key: TAKEN }).map(({ id }) => id)).toEqual([RESOLVED, UNDATED]);
  });

  it('gives items as their schema says', () => {
    for (const item of list()) expect([...Value.Errors(DecisionItem, item)]).toEqual([]);
    for (const id of [RESOLVED, TAKEN, UNDATED]) expect([...Value.Errors(DecisionDetail, read(id))]).toEqual([]);
  });

  it.each<[object, string[]]>([
    [{ authority: 'buckinghamshire council' }, [TAKEN, RESOLVED]],
    [{ committee: 'cabinet' }, [RESOLVED]],
    [{ meeting: MEETING }, [RESOLVED]],
    [{ status: 'made' }, [TAKEN, UNDATED]],
    [{ status: 'called-in' }, [RESOLVED]],
    [{ verb: 'agreed' }, [RESOLVED]],
    [{ maker: 'cranmer' }, [TAKEN]],
    [{ maker: MEMBER }, [TAKEN]],
    [{ maker: 'cabinet' }, [RESOLVED]],
    [{ maker: CABINET }, [RESOLVED]],
    [{ from: '2024-06-03' }, [TAKEN, RESOLVED]],
    [{ from: '2024-06-04' }, [RESOLVED]],
    [{ to: '2024-06-07' }, [TAKEN, RESOLVED]],
    [{ to: '2024-06-06' }, [TAKEN]],
    [{ calledIn: 'true' }, [RESOLVED]],
    [{ calledIn: 'false' }, [TAKEN, UNDATED]],
  ])('filters by %j', (filters, expected) => {
    expect(ids(filters)).toEqual(expected);
  });

  it('refuses a council nobody knows', () => {
    expect(() => ids({ authority: 'Plymouth' })).toThrow(/No council/);
  });

  it('shows what was in force on a day', () => {
    expect(ids({}, '2024-06-06')).toEqual([TAKEN]);
    expect(ids({ status: 'published' }, '2024-06-11')).toEqual([RESOLVED]);
    expect(ids({ calledIn: 'true' }, '2024-06-11')).toEqual([]);
    expect(ids({ calledIn: 'true' }, '2024-06-12')).toEqual([RESOLVED]);
  });
});

describe('One decision', () => {
  it('of a meeting shows its text, its window and everything that became of it', () => {
    const { history, ...decision } = read(RESOLVED) ?? { history: [] };
    expect(decision).toEqual({
      id: RESOLVED,
      title: 'Contract',
      clauses: ['To extend the contract for one year.'],
      status: 'called-in',
      kind: 'meeting',
      verb: 'Agreed',
      by: 'assent',
      maker: 'Cabinet',
      decidedOn: '2024-06-07',
      minuteNumber: '14',
      executive: true,
      key: true,
      subjectToCallIn: true,
      publishedOn: '2024-06-10',
      version: 1,
      callInWindow: { opens: '2024-06-10', closes: '2024-06-17', rule: 'call-in, England, version 1', open: true },
      calledIn: true,
      callInOutcome: null,
      supersededBy: null,
      authority: 'Buckinghamshire Council',
      committee: 'Cabinet',
      meeting: MEETING,
      source: { sha256: 'a'.repeat(64), start: 10, end: 20 },
      revision: 4,
      position: '000009',
      authorityId: COUNCIL,
      committeeId: CABINET,
      itemId: ITEM,
      makerId: null,
      authorityFor: null,
      reasons: null,
      optionsRejected: null,
      interests: null,
    });
    expect(history.map(({ kind, words, by, on }) => [kind, words, by, on])).toEqual([
      ['DecisionRegistered', null, [], '2024-06-07'],
      ['DecisionPublished', null, [], '2024-06-10'],
      ['CallInRequested', 'Costs were not considered', ['Three members'], '2024-06-12'],
      ['CallInRuled', null, [], '2024-06-12'],
      ['DecisionCalledIn', null, [], '2024-06-12'],
    ]);
    expect(history[1]).toMatchObject({
      actor: 'clerk',
      recordedAt: '2026-01-05T10:00:00.000Z',
      revision: 1,
      position: '000006',
      source: { sha256: 'a'.repeat(64), start: 10, end: 20 },
      notStated: [],
    });
  });

  it('of one member shows the statement the law asks for, and what it does not say', () => {
    expect(read(TAKEN)).toMatchObject({
      kind: 'individual',
      maker: 'Anita Cranmer',
      makerId: MEMBER,
      authorityFor: 'Scheme of delegation',
      reasons: 'It keeps the service running.',
      optionsRejected: [],
      interests: null,
      verb: null,
      by: null,
      committee: null,
      meeting: null,
      subjectToCallIn: null,
      callInWindow: null,
      history: [
        {
          words: 'It keeps the service running.',
          by: ['Anita Cranmer'],
          notStated: ['decision-record: interests declared and dispensations'],
        },
      ],
    });
  });

  it('has its window open from its first day to its last', () => {
    const open = (today: string) => read(RESOLVED, { today, ...become(published()) })?.callInWindow?.open;
    expect(['2024-06-09', '2024-06-10', '2024-06-17', '2024-06-18'].map(open)).toEqual([false, true, true, false]);
  });

  it('has no open window once it was exempted', () => {
    expect(read(RESOLVED, become(published(), waived))).toMatchObject({
      subjectToCallIn: false,
      callInWindow: { open: false },
      history: [{}, {}, { words: 'The grant lapses on Friday', by: [] }],
    });
    const certified = { ...waived, data: { ...waived.data, certifiedBy: { ...nobody, post: 'Monitoring Officer' } } };
    expect(read(RESOLVED, become(certified))?.history[1]?.by).toEqual(['Monitoring Officer']);
  });

  it('shows how it ended, what replaced it, and its text as corrected', () => {
    expect(read(RESOLVED, become(published(), requested(), concluded('withdrawn')))).toMatchObject({
      callInOutcome: 'withdrawn',
      calledIn: false,
      status: 'published',
    });
    expect(read(RESOLVED, become(superseded(OTHER)))).toMatchObject({ status: 'superseded', supersededBy: OTHER });
    expect(read(RESOLVED, become(rescinded))).toMatchObject({ status: 'rescinded' });
    expect(read(RESOLVED, become(corrected))).toMatchObject({
      clauses: ['To extend the contract for two years.'],
      history: [{}, { words: 'Copied wrongly' }],
    });
    const signed = { ...implemented, data: { ...implemented.data, note: 'Signed', notStated: ['call-in: the day'] } };
    expect(read(RESOLVED, become(signed))).toMatchObject({
      status: 'implemented',
      history: [{}, { words: 'Signed', notStated: ['call-in: the day'] }],
    });
    const ruling: DecisionEvent = {
      type: 'CallInRuled',
      data: { valid: false, by: { ...nobody, post: 'Monitoring Officer' }, reason: 'Late' },
    };
    expect(read(RESOLVED, become(requested(), ruling))?.history[2]).toMatchObject({
      words: 'Late',
      by: ['Monitoring Officer'],
    });
  });

  it('shows only what had happened by a day, and nothing of what nobody registered', () => {
    expect(read(RESOLVED, { effectiveOn: '2024-06-11' })?.history).toHaveLength(2);
    expect(read(RESOLVED, { effectiveOn: '2024-06-06' })).toBeUndefined();
    expect(read(RESOLVED, { events: [of(RESOLVED, implemented)] })).toBeUndefined();
    expect(read('unknown')).toBeUndefined();
  });
});
