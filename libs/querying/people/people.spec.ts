import { describe, expect, it } from '@jest/globals';
import { mapReader } from '#lib/projections/testing/map-reader.js';
import { type ToldEvent, seenEvents } from '#lib/projections/testing/seen-events.js';
import { type ItemCase, type ListCase } from '../query-case.js';
import { type PersonDossier } from './person-dossier.item.js';
import { type PersonItem } from './person.item.js';
import { listPeople } from './people.query.js';
import { getPerson } from './person.query.js';

const told = (stream: string, type: string, data: object, effectiveAt: string | null = null): ToldEvent => ({
  stream,
  type,
  data,
  effectiveAt,
});
const person = (id: string, name: string | null, capacity = 'member', label: string | null = null) =>
  told(`person-${id}`, 'PersonRegistered', { name, label, capacity });
const post = (id: string, postId: string, from: string | null, authorityId: string | null = null) =>
  told(`person-${id}`, 'PostTaken', { postId, title: 'Lead member', authorityId, from });
const postLeft = (id: string, postId: string, until: string | null) =>
  told(`person-${id}`, 'PostLeft', { postId, until, reason: null, notStated: [] });
const merged = (id: string, into: string) => told(`person-${id}`, 'PersonsMerged', { into, reason: 'The same' });
const council = told('authority-a', 'AuthorityEstablished', { name: 'Bucks', jurisdiction: null, predecessors: [] });
const committee = told('committee-c', 'CommitteeEstablished', {
  ...{ authorityId: 'a', name: 'Cabinet', kind: null, parentId: null, seats: null, quorum: null, executive: null },
});
const seat = (personId: string, from: string | null, until: string | null = null) =>
  told('committee-c', 'MemberAppointed', { personId, seat: 'voting', items: null, from, until, notStated: [] });
const office = (type: string, personId: string) =>
  told('committee-c', type, { personId, term: null, meetingId: null, notStated: [] });
const party = (id: string) => ({ person: id, post: null, label: null });
const action = (id: string, owner: string, due: string | null = null) =>
  told(`action-${id}`, 'ActionRaised', {
    ...{ what: `Do ${id}`, owners: [party(owner)], requestedBy: [], due, dueText: null, dueKind: 'not-stated' },
    ...{ authorityId: null, committeeId: 'c', meetingId: null, itemId: null, questionId: null, decisionId: null },
    ...{ raisedOn: null, strength: null },
  });
const question = (id: string, asker: string, addressee: string) =>
  told(`question-${id}`, 'QuestionSubmitted', {
    ...{ authorityId: null, committeeId: 'c', meetingId: null, itemId: null, answerDue: null, parts: [] },
    ...{ asker: party(asker), addressee: party(addressee), topic: `About ${id}` },
  });
const accepted = (id: string) => told(`question-${id}`, 'QuestionAccepted', {});

const base = [council, committee, person('p', 'Anita Cranmer'), person('q', 'Zoe Officer', 'officer')];
const context = (effectiveOn: string | null) => ({ today: '2026-01-05', effectiveOn });
const one = (events: ToldEvent[], id = 'p', on: string | null = null) =>
  (getPerson as ItemCase).one({}, { id }, mapReader(seenEvents(...base, ...events)), context(on)) as
    PersonDossier | undefined;
const list = (events: ToldEvent[], fields: object = {}, on: string | null = null) =>
  [...(listPeople as ListCase).list(fields, mapReader(seenEvents(...base, ...events)), context(on), undefined)].map(
    ({ item }) => item as PersonItem,
  );
const names = (items: PersonItem[]) => items.map(({ name, label }) => name ?? label);

describe('The list of people', () => {
  it('shows all that was told of a person, and null for what was not', () => {
    expect(list([])[0]).toEqual({
      ...{ id: 'p', name: 'Anita Cranmer', label: null, capacity: 'member', posts: [], seats: [], source: null },
      ...{ revision: 0, position: '000003' },
    });
  });

  it('shows posts and seats held on the day, with the office', () => {
    const events = [
      post('p', 'one', '2021-05-01', 'a'),
      seat('p', '2022-05-01', '2023-04-30'),
      postLeft('p', 'one', '2024-05-01'),
    ];
    const held = (on: string) => list(events, {}, on).map(({ posts, seats }) => [posts.length, seats.length])[0];
    expect(held('2021-04-30')).toEqual([0, 0]);
    expect(held('2021-05-01')).toEqual([1, 0]);
    expect(held('2022-05-01')).toEqual([1, 1]);
    expect(held('2024-05-01')).toEqual([1, 0]);
    expect(held('2024-05-02')).toEqual([0, 0]);
    expect(list(events, {}, '2023-04-30')[0]).toMatchObject({
      posts: [
        {
          postId: 'one',
          title: 'Lead member',
          authority: 'Bucks',
          authorityId: 'a',
          from: '2021-05-01',
          until: '2024-05-01',
        },
      ],
      seats: [
        {
          committee: 'Cabinet',
          committeeId: 'c',
          authorityId: 'a',
          seat: 'voting',
          office: null,
          from: '2022-05-01',
          until: '2023-04-30',
        },
      ],
    });
  });

  it('shows a chair with their seat, or without one where the record states none', () => {
    expect(list([seat('p', null), office('ChairElected', 'p')])[0]?.seats).toMatchObject([
      { seat: 'voting', office: 'chair' },
    ]);
    expect(list([office('ViceChairAppointed', 'p')])[0]?.seats).toMatchObject([{ seat: null, office: 'vice-chair' }]);
  });

  it('shows no seats of a committee that came to an end', () => {
    const end = told('committee-c', 'CommitteeDissolved', { reason: null, successorId: null });
    expect(list([seat('p', null), office('ChairElected', 'p'), end])[0]?.seats).toEqual([]);
  });

  it('is filtered by council, committee, capacity and words in a name', () => {
    const seated = [seat('p', null)];
    expect(names(list(seated, { committee: 'cabinet' }))).toEqual(['Anita Cranmer']);
    expect(names(list(seated, { authority: 'bucks' }))).toEqual(['Anita Cranmer']);
    expect(names(list([post('q', 'one', null, 'a')], { authority: 'bucks' }))).toEqual(['Zoe Officer']);
    expect(names(list([post('q', 'one', null)], { authority: 'bucks' }))).toEqual([]);
    expect(names(list([], { capacity: 'officer' }))).toEqual(['Zoe Officer']);
    expect(names(list([], { text: 'cran' }))).toEqual(['Anita Cranmer']);
    expect(() => list([], { committee: 'Zoo' })).toThrow(/Zoo/);
  });

  it('shows one entry for a person, with the posts and seats of all', () => {
    const items = list([person('r', 'A Kranner'), post('r', 'one', null), seat('r', null), merged('r', 'p')]);
    expect(names(items)).toEqual(['Anita Cranmer', 'Zoe Officer']);
    expect(items[0]).toMatchObject({ posts: [{ postId: 'one' }], seats: [{ committeeId: 'c' }] });
  });

  it('names someone without a name by the record’s words', () => {
    expect(names(list([person('s', null, 'public', 'a resident')], { text: 'resident' }))).toEqual(['a resident']);
  });
});

describe('One person', () => {
  it('is nothing before they are entered', () => {
    expect(one([], 'x')).toBeUndefined();
  });

  it('shows the posts and seats they had before', () => {
    const events = [
      post('p', 'one', '2021-05-01'),
      postLeft('p', 'one', '2022-05-01'),
      seat('p', '2021-05-01', '2022-05-01'),
    ];
    expect(one(events)).toMatchObject({
      ...{ posts: [], seats: [], formerPosts: [{ postId: 'one' }], formerSeats: [{ until: '2022-05-01' }] },
    });
    expect(one(events, 'p', '2021-04-30')).toMatchObject({ formerPosts: [], formerSeats: [] });
  });

  it('shows the outstanding actions they are to do, and what is overdue', () => {
    const done = told('action-done', 'CompletionAgreed', { meetingId: null, minuteNumber: null }, '2024-06-01');
    const events = [action('open', 'p', '2024-07-01'), action('done', 'p'), done, action('other', 'q')];
    expect(one(events)?.actions).toEqual([
      {
        ...{ id: 'open', what: 'Do open', status: 'open', due: '2024-07-01', dueText: null, overdue: true },
        committee: 'Cabinet',
      },
    ]);
    expect(one(events, 'p', '2023-01-01')?.actions).toEqual([]);
  });

  it('shows what they asked and what they owe an answer to, by question or by promise', () => {
    const promised = told('question-two', 'AnswerPromised', {
      actionId: 'x',
      by: [party('p')],
      due: null,
      dueText: null,
    });
    const events = [
      ...[question('one', 'p', 'q'), accepted('one')],
      ...[question('two', 'q', 'q'), accepted('two'), promised],
      ...[question('three', 'q', 'p'), accepted('three')],
    ];
    const dossier = one(events);
    expect(dossier?.questions.map(({ topic }) => topic)).toEqual(['About one']);
    expect(dossier?.answersOwed.map(({ id }) => id).sort()).toEqual(['three', 'two']);
    expect(dossier?.questions[0]).toMatchObject({ asker: 'Anita Cranmer', committee: 'Cabinet', meeting: null });
    expect(one(events, 'p', '1999-01-01')).toMatchObject({ questions: [], answersOwed: [] });
    expect(one(events, 'p', '2026-01-05')?.answersOwed).toHaveLength(2);
  });

  it('brings together every entry that proved to be them, whichever is asked for', () => {
    const events = [person('r', 'A Kranner'), action('open', 'r'), seat('r', null), merged('r', 'p')];
    expect(one(events, 'r')).toMatchObject({ id: 'r', name: 'A Kranner', mergedInto: 'p', entries: ['p', 'r'] });
    expect(one(events)).toMatchObject({ mergedInto: null, entries: ['p', 'r'] });
    for (const id of ['p', 'r'])
      expect(one(events, id)).toMatchObject({ actions: [{ id: 'open' }], seats: [{ committeeId: 'c' }] });
  });

  it('shows the names that were found wrong', () => {
    const corrected = told('person-p', 'NameCorrected', { name: 'Anita Cranmer MBE', reason: 'Honours' });
    expect(one([corrected])).toMatchObject({ name: 'Anita Cranmer MBE', formerNames: ['Anita Cranmer'], revision: 1 });
    const named = told('person-s', 'NameCorrected', { name: 'Sam', reason: 'Now known' });
    expect(one([person('s', null, 'public', 'a resident'), named], 's')).toMatchObject({
      ...{ name: 'Sam', label: 'a resident', formerNames: [] },
    });
  });
});
