import { describe, expect, it } from '@jest/globals';
import { foldView } from '#lib/projections/testing/fold-view.js';
import { mapReader } from '#lib/projections/testing/map-reader.js';
import { type ToldEvent, seenEvents } from '#lib/projections/testing/seen-events.js';
import { type ItemCase, type ListCase } from '#lib/querying/query-case.js';
import { OTHER, established } from '../testing/histories.js';
import { authoritiesView } from './authorities.projection.js';
import { listAuthorities } from './authorities.query.js';
import { getAuthority } from './authority.query.js';

const ID = 'a1000000-0000-5000-8000-000000000001';
const told = (type: string, data: object, effectiveAt: string | null = null, id = ID): ToldEvent => ({
  stream: `authority-${id}`,
  type,
  data,
  effectiveAt,
});
const born = told('AuthorityEstablished', established({ name: 'Bucks Council' }).data, '2020-04-01');
const renamed = (name: string, correction: boolean) => ({ name, correction, reason: null });
const rule = (limit: number, adoptedOn: string | null) => ({
  rule: 'call-in',
  limit,
  adoptedOn,
  reference: null,
  notStated: [],
});

const one = (events: ToldEvent[], effectiveOn: string | null = null) =>
  (getAuthority as ItemCase).one({}, { id: ID }, mapReader(seenEvents(...events)), {
    today: '2026-01-05',
    effectiveOn,
  });
const list = (events: ToldEvent[], effectiveOn: string | null = null) =>
  [
    ...(listAuthorities as ListCase).list(
      {},
      mapReader(seenEvents(...events)),
      { today: '2026-01-05', effectiveOn },
      undefined,
    ),
  ].map(({ item }) => (item as { name: string }).name);

describe('A council in the lists', () => {
  it('shows all that was told of it', () => {
    const source = { source: `${'a'.repeat(64)}#char=3,9` };
    expect(one([{ ...born, metadata: source }])).toEqual({
      id: ID,
      name: 'Bucks Council',
      formerNames: [],
      jurisdiction: 'England',
      predecessors: [],
      predecessorIds: [],
      successor: null,
      successorId: null,
      rules: [],
      source: { sha256: 'a'.repeat(64), start: 3, end: 9 },
      revision: 0,
      position: '000001',
    });
  });

  it('has the name in force on the day, and the names before it', () => {
    const events = [born, told('AuthorityRenamed', renamed('Buckinghamshire Council', false), '2022-05-01')];
    expect(one(events)).toMatchObject({ name: 'Buckinghamshire Council', formerNames: ['Bucks Council'], revision: 1 });
    expect(one(events, '2022-04-30')).toMatchObject({ name: 'Bucks Council', formerNames: [] });
    expect(one(events, '2022-05-01')).toMatchObject({ name: 'Buckinghamshire Council' });
    expect(one(events, '2020-03-31')).toBeUndefined();
  });

  it('never had a name that was a mistake', () => {
    const events = [born, told('AuthorityRenamed', renamed('Buckinghamshire Council', true))];
    expect(one(events, '2020-04-01')).toMatchObject({ name: 'Buckinghamshire Council', formerNames: [] });
  });

  it('has its newest rule for each clock, from the day it was adopted', () => {
    const events = [
      born,
      told('RuleAdopted', rule(3, '2021-01-01')),
      told('RuleAdopted', rule(7, '2023-01-01')),
      told('RuleAdopted', { ...rule(6, null), rule: 'agenda-notice' }, '2022-01-01'),
    ];
    const limits = (on: string | null) =>
      (one(events, on) as { rules: { rule: string; limit: number }[] }).rules.map((r) => [r.rule, r.limit]);
    expect(limits(null)).toEqual([
      ['call-in', 7],
      ['agenda-notice', 6],
    ]);
    expect(limits('2022-12-31')).toEqual([
      ['call-in', 3],
      ['agenda-notice', 6],
    ]);
    expect(limits('2021-12-31')).toEqual([['call-in', 3]]);
    expect(limits('2020-12-31')).toEqual([]);
  });

  it('names its predecessors and its successor', () => {
    const events = [
      told('AuthorityEstablished', established({ name: 'County Council' }).data, '1974-04-01', OTHER),
      told('AuthorityEstablished', established({ name: 'Bucks Council', predecessors: [OTHER] }).data),
      told('AuthoritySucceeded', { successor: ID, reason: null }, '2020-04-01', OTHER),
    ];
    expect(one(events)).toMatchObject({ predecessors: ['County Council'], predecessorIds: [OTHER], successor: null });
    const old = foldView(authoritiesView, seenEvents(...events)).get(OTHER);
    expect(old?.changes.at(-1)).toEqual({ from: '2020-04-01', set: { successor: ID } });
  });

  it('stands in order of name, and only once it was there', () => {
    const other = told('AuthorityEstablished', established({ name: 'Aylesbury' }).data, '2021-01-01', OTHER);
    expect(list([born, other])).toEqual(['Aylesbury', 'Bucks Council']);
    expect(list([born, other], '2020-12-31')).toEqual(['Bucks Council']);
  });

  it('is nothing before it is entered', () => {
    expect(one([])).toBeUndefined();
    const stray = ['AuthorityRenamed', 'AuthoritySucceeded', 'RuleAdopted'].map((type) => told(type, {}));
    expect(foldView(authoritiesView, seenEvents(...stray)).size).toBe(0);
  });
});
