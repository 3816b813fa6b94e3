import { describe, expect, it } from '@jest/globals';
import { mapReader } from '#lib/projections/testing/map-reader.js';
import { type ToldEvent, seenEvents } from '#lib/projections/testing/seen-events.js';
import { findAuthority, findCommittee, findPerson } from './find.js';
import { entriesOf, survivorOf } from './mergers.js';
import { formerNamesOf, namesOf } from './names.js';

const told = (stream: string, type: string, data: object, effectiveAt: string | null = null): ToldEvent => ({
  stream,
  type,
  data,
  effectiveAt,
});
const person = (id: string, name: string | null, label: string | null = null) =>
  told(`person-${id}`, 'PersonRegistered', { name, label, capacity: 'member' });
const merged = (id: string, into: string) => told(`person-${id}`, 'PersonsMerged', { into, reason: 'The same' });
const renamed = (stream: string, type: string, name: string, correction: boolean, effectiveAt: string | null = null) =>
  told(stream, type, { name, correction, reason: null }, effectiveAt);
const council = told(
  'authority-a',
  'AuthorityEstablished',
  { name: 'Bucks', jurisdiction: null, predecessors: [] },
  '2020-04-01',
);
const committee = told(
  'committee-c',
  'CommitteeEstablished',
  { authorityId: 'a', name: 'Cabinet', kind: null, parentId: null, seats: null, quorum: null, executive: null },
  '2020-04-01',
);
const reading = (...events: ToldEvent[]) => mapReader(seenEvents(...events));
const party = (words: Partial<Record<'person' | 'post' | 'label', string>>) => ({
  person: null,
  post: null,
  label: null,
  ...words,
});

describe('Names', () => {
  it('are null for what the ledger has no entry of, and for no id', () => {
    const names = namesOf(reading(), null);
    for (const id of ['x', null])
      expect([names.authority(id), names.committee(id), names.person(id)]).toEqual([null, null, null]);
    expect([names.party(null), names.party(party({})), names.party(party({ person: 'x' }))]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('of a person are the name, or the label where the record gives no name', () => {
    const names = namesOf(reading(person('p', 'Julie Ward'), person('q', null, 'the chairman')), null);
    expect([names.person('p'), names.person('q')]).toEqual(['Julie Ward', 'the chairman']);
  });

  it('of an entry that gave way are those of the entry that stays, through every merger', () => {
    const reader = reading(
      person('p', 'J Ward'),
      person('q', 'Julie Wad'),
      person('r', 'Julie Ward'),
      merged('p', 'q'),
      merged('q', 'r'),
    );
    expect(namesOf(reader, null).person('p')).toBe('Julie Ward');
    expect(survivorOf(reader, 'p')).toBe('r');
    expect(survivorOf(reader, 'r')).toBe('r');
    expect(entriesOf(reader, 'r')).toEqual(['r', 'q', 'p']);
  });

  it('come to an end also when two entries gave way to each other at the same moment', () => {
    const reader = reading(person('p', 'J Ward'), person('q', 'Julie Ward'), merged('p', 'q'), merged('q', 'p'));
    expect(namesOf(reader, null).person('p')).toBe('Julie Ward');
    expect(entriesOf(reader, 'p')).toEqual(['p', 'q']);
  });

  it('of a party are the person’s, or else the post, or else the record’s words', () => {
    const names = namesOf(reading(person('p', 'Julie Ward')), null);
    expect(names.party(party({ person: 'p', post: 'Chair', label: 'she' }))).toBe('Julie Ward');
    expect(names.party(party({ person: 'x', post: 'Chair', label: 'she' }))).toBe('Chair');
    expect(names.party(party({ label: 'officers' }))).toBe('officers');
  });

  it('of councils and committees are those in force on the day; before the first, the first', () => {
    const reader = reading(
      council,
      committee,
      renamed('authority-a', 'AuthorityRenamed', 'Buckinghamshire Council', false, '2022-01-01'),
      renamed('committee-c', 'CommitteeRenamed', 'The Cabinet', false, '2022-01-01'),
    );
    const on = (day: string | null) => [namesOf(reader, day).authority('a'), namesOf(reader, day).committee('c')];
    expect(on(null)).toEqual(['Buckinghamshire Council', 'The Cabinet']);
    expect(on('2022-01-01')).toEqual(['Buckinghamshire Council', 'The Cabinet']);
    expect(on('2021-12-31')).toEqual(['Bucks', 'Cabinet']);
    expect(on('1999-01-01')).toEqual(['Bucks', 'Cabinet']);
  });

  it('are looked up once for each reader and day', () => {
    const reader = reading(person('p', 'Julie Ward'));
    let looks = 0;
    const counting: typeof reader = {
      ...reader,
      row: (view, key) => {
        looks++;
        return reader.row(view, key);
      },
    };
    const names = namesOf(counting, null);
    names.person('p');
    names.person('x');
    const before = looks;
    expect([names.person('p'), names.person('x')]).toEqual(['Julie Ward', null]);
    expect(looks).toBe(before);
    expect(namesOf(counting, null)).toBe(names);
    expect(namesOf(counting, '2024-01-01')).not.toBe(names);
  });

  it('of the past are listed once each, in the order they came into force, without the present one', () => {
    const changes = [
      { from: '2020', set: { name: 'A' } },
      { from: '2024', set: { name: 'C' } },
      { from: '2022', set: { name: 'B' } },
      { from: '2025', set: {} },
      { from: '2026', set: { name: 'A' } },
    ];
    expect(formerNamesOf(changes, 'A', null)).toEqual(['B', 'C']);
    expect(formerNamesOf(changes, 'B', '2022-12-31')).toEqual(['A']);
  });
});

describe('Finding by what a clerk types', () => {
  const reader = reading(
    council,
    committee,
    renamed('committee-c', 'CommitteeRenamed', 'Executive', false),
    person('p', 'J Ward'),
    person('r', 'Julie Wad'),
    told('person-r', 'NameCorrected', { name: 'Julie Ward', reason: 'Misspelt' }),
    merged('p', 'r'),
    person('s', null, 'the youth representative'),
  );

  it('finds councils and committees by the names they have and had', () => {
    expect(findAuthority(reader, 'bucks')).toEqual(['a']);
    expect(findCommittee(reader, 'executive')).toEqual(['c']);
    expect(findCommittee(reader, 'cabinet')).toEqual(['c']);
  });

  it('finds every entry of one person, by any name or id it ever had', () => {
    for (const text of ['Julie Ward', 'julie', 'Julie Wad', 'J Ward', 'ward', 'r', 'p'])
      expect(findPerson(reader, text)).toEqual(['r', 'p']);
    expect(findPerson(reader, 'youth rep')).toEqual(['s']);
  });

  it('names the field the client used when it refuses', () => {
    expect(() => findPerson(reader, 'Nobody', 'owner')).toThrow(expect.objectContaining({ field: 'owner' }));
    expect(() => findPerson(reader, 'Nobody')).toThrow(expect.objectContaining({ field: 'person' }));
    expect(() => findAuthority(reader, 'Kent')).toThrow(
      expect.objectContaining({ field: 'authority', rule: 'unknown-council' }),
    );
    expect(() => findCommittee(reader, 'Kent')).toThrow(expect.objectContaining({ field: 'committee' }));
  });
});
