import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { seenEvents, type ToldEvent } from '#lib/projections/testing/seen-events.js';
import { mapReader } from '#lib/projections/testing/map-reader.js';
import { type ListCase } from '#lib/querying/query-case.js';
import { cabinet, committee, council, person, selectCommittee } from '../testing/places.js';
import { raised } from '../testing/histories.js';
import { type ActionItem } from './action.item.js';
import { listActions } from './actions.query.js';
import { ListActions } from './list-actions.js';

const actionsCase = listActions as ListCase;
const ids = (list: readonly ActionItem[]) => list.map(({ id }) => id);
const action = (name: string, data: Parameters<typeof raised>[0] = {}): ToldEvent => ({
  stream: `action-${name}`,
  ...raised(data),
});
const after = (name: string, type: string, data: object, effectiveAt: string | null = null): ToldEvent => ({
  stream: `action-${name}`,
  type,
  data,
  effectiveAt,
});
const by = (words: Partial<{ person: string; post: string; label: string }>) => ({
  person: null,
  post: null,
  label: null,
  ...words,
});

function list(
  events: readonly ToldEvent[],
  fields: object = {},
  { today = '2026-01-05', effectiveOn = null }: { today?: string; effectiveOn?: string | null } = {},
): ActionItem[] {
  const query = plainToInstance(ListActions, fields);
  expect(validateSync(query, { whitelist: true, forbidNonWhitelisted: true })).toEqual([]);
  const reader = mapReader(seenEvents(...events));
  return [...actionsCase.list(query, reader, { today, effectiveOn }, undefined, {})].map(
    ({ item }) => item as ActionItem,
  );
}

describe('The list of actions', () => {
  const open = action('open');
  const reported = [
    action('reported'),
    after('reported', 'CompletionReported', { note: null, by: null, completedOn: null }),
  ];
  const complete = [action('complete'), after('complete', 'CompletionAgreed', { meetingId: null, minuteNumber: null })];
  const cancelled = [action('cancelled'), after('cancelled', 'ActionCancelled', { reason: 'Overtaken' })];
  const everything = [open, ...reported, ...complete, ...cancelled];

  it.each([
    [undefined, ['open', 'reported']],
    ['outstanding', ['open', 'reported']],
    ['open', ['open']],
    ['reported', ['reported']],
    ['complete', ['complete']],
    ['cancelled', ['cancelled']],
    ['all', ['open', 'reported', 'complete', 'cancelled']],
  ])('asked for %s, shows %j', (status, expected) => {
    expect(ids(list(everything, status === undefined ? {} : { status }))).toEqual(expected);
  });

  it('gives what is stated in full and null for what is not', () => {
    expect(list([open])).toEqual([
      {
        id: 'open',
        what: 'Share the plan with members',
        owners: [],
        requestedBy: [],
        due: null,
        dueText: null,
        status: 'open',
        overdue: false,
        authority: null,
        committee: null,
        meeting: null,
        item: null,
        question: null,
        raisedOn: null,
        source: null,
        revision: 0,
        position: '000001',
        dueKind: 'not-stated',
        authorityId: null,
        committeeId: null,
        ownerIds: [],
        itemId: null,
        itemTitle: null,
        meetingDate: null,
        decision: null,
        strength: null,
      },
    ]);
  });

  it('is in order of due date, then of the day raised, undated last', () => {
    const events = [
      action('undated', { raisedOn: '2024-01-01' }),
      action('later', { due: '2024-07-01', dueKind: 'date' }),
      action('sooner-raised-later', { due: '2024-06-01', dueKind: 'date', raisedOn: '2024-05-02' }),
      action('sooner', { due: '2024-06-01', dueKind: 'date', raisedOn: '2024-05-01' }),
    ];
    expect(ids(list(events))).toEqual(['sooner', 'sooner-raised-later', 'later', 'undated']);
  });

  it.each([null, '2026-01-05'])(
    'is in the order of telling where both days are the same, in force on %s',
    (effectiveOn) => {
      const due = { due: '2024-06-01', dueKind: 'date' } as const;
      const events = [
        action('zebra', due),
        action('ash', due),
        action('birch', { ...due, raisedOn: '2024-05-01' }),
        action('oak'),
        action('elm'),
        after('zebra', 'DueDateSet', { ...due, dueText: 'by June', reason: null }),
      ];
      expect(ids(list(events, {}, { effectiveOn }))).toEqual(['birch', 'zebra', 'ash', 'oak', 'elm']);
    },
  );

  it('calls an open action overdue from the day after its due date', () => {
    const due = action('due', { due: '2024-06-26', dueKind: 'date' });
    expect(list([due], {}, { today: '2024-06-26' })[0]?.overdue).toBe(false);
    expect(list([due], {}, { today: '2024-06-27' })[0]?.overdue).toBe(true);
    const told = after('due', 'CompletionReported', { note: null, by: null, completedOn: null });
    expect(list([due, told], {}, { today: '2024-06-27' })[0]?.overdue).toBe(false);
  });

  it('can be narrowed to what is overdue or not, and to what is due before a day', () => {
    const events = [
      action('late', { due: '2024-06-26', dueKind: 'date' }),
      action('ahead', { due: '2026-06-26' }),
      open,
    ];
    expect(ids(list(events, { overdue: 'true' }))).toEqual(['late']);
    expect(ids(list(events, { overdue: 'false' }))).toEqual(['ahead', 'open']);
    expect(ids(list(events, { dueBefore: '2026-06-26' }))).toEqual(['late']);
    expect(ids(list(events, { dueBefore: '2026-06-27' }))).toEqual(['late', 'ahead']);
  });

  it('finds an owner by entry, by name, by post and by the words of the record, and what nobody owns', () => {
    const nash = person('Richard Nash');
    const events = [
      nash.told,
      action('nash', { owners: [by({ person: nash.id })] }),
      action('post', { owners: [by({ post: 'Director of Education' })] }),
      action('label', { owners: [by({ label: 'the Chairman' })] }),
      action('nobody'),
    ];
    expect(ids(list(events, { owner: nash.id }))).toEqual(['nash']);
    expect(ids(list(events, { owner: 'nash' }))).toEqual(['nash']);
    expect(ids(list(events, { owner: 'director' }))).toEqual(['post']);
    expect(ids(list(events, { owner: 'chairman' }))).toEqual(['label']);
    expect(ids(list(events, { owner: 'None' }))).toEqual(['nobody']);
    expect(list(events, { owner: nash.id })[0]).toMatchObject({ owners: ['Richard Nash'], ownerIds: [nash.id] });
  });

  it('counts an owner the ledger holds no name for', () => {
    const events = [
      action('stranger', { owners: [by({ person: cabinet.id })], requestedBy: [by({ label: 'members' })] }),
    ];
    expect(list(events)[0]).toMatchObject({ owners: ['name not stated'], requestedBy: ['members'] });
  });

  it('can be narrowed to a council, a committee, a meeting, a question and words', () => {
    const events = [
      council.told,
      cabinet.told,
      selectCommittee.told,
      action('cabinet', { authorityId: council.id, committeeId: cabinet.id, what: 'Write to government' }),
      action('select', {
        committeeId: selectCommittee.id,
        meetingId: committee.meetingId,
        questionId: committee.questionId,
      }),
    ];
    expect(ids(list(events, { authority: 'buckinghamshire' }))).toEqual(['cabinet']);
    expect(ids(list(events, { committee: 'Cabinet' }))).toEqual(['cabinet']);
    expect(ids(list(events, { committee: selectCommittee.id }))).toEqual(['select']);
    expect(ids(list(events, { meeting: committee.meetingId }))).toEqual(['select']);
    expect(ids(list(events, { question: committee.questionId }))).toEqual(['select']);
    expect(ids(list(events, { text: 'GOVERNMENT' }))).toEqual(['cabinet']);
    expect(list(events, { text: 'government' })[0]).toMatchObject({
      authority: 'Buckinghamshire Council',
      committee: 'Cabinet',
    });
  });

  it('says which item of which meeting it comes from', () => {
    const { meetingId } = committee;
    const meeting = (type: string, data: object): ToldEvent => ({ stream: `meeting-${meetingId}`, type, data });
    const item = (itemId: string, number: string | null, title: string | null) =>
      meeting('AgendaItemAdded', { itemId, number, title, purpose: null, business: null });
    const events = [
      meeting('MeetingConvened', { committeeId: cabinet.id, date: '2024-06-13', startTime: '10:00', place: null }),
      item('i', '7', 'Inspection'),
      item('ii', null, 'Any other business'),
      item('iii', null, null),
      action('a', { meetingId, itemId: 'i' }),
      action('b', { meetingId, itemId: 'ii' }),
      action('c', { meetingId, itemId: 'iii' }),
      action('d', { meetingId }),
    ];
    expect(list(events).map(({ item, itemTitle, meetingDate }) => [item, itemTitle, meetingDate])).toEqual([
      ['7', 'Inspection', '2024-06-13'],
      ['Any other business', 'Any other business', '2024-06-13'],
      [null, null, '2024-06-13'],
      [null, null, '2024-06-13'],
    ]);
  });

  it('refuses a committee it does not know rather than answer with nothing', () => {
    expect(() => list([cabinet.told, open], { committee: 'Planning' })).toThrow(/Planning/);
  });

  it('starts after the place it is given', () => {
    const reader = mapReader(seenEvents(action('a'), action('b'), action('c')));
    for (const effectiveOn of [null, '2026-01-05']) {
      const context = { today: '2026-01-05', effectiveOn };
      const [first] = [...actionsCase.list(new ListActions(), reader, context, undefined, {})];
      const rest = [...actionsCase.list(new ListActions(), reader, context, first, {})];
      expect(rest.map(({ key }) => key)).toEqual(['b', 'c']);
    }
  });

  it('on a past day shows what was in force then, in the order of then', () => {
    const events: ToldEvent[] = [
      council.told,
      cabinet.told,
      selectCommittee.told,
      { ...action('plan', { due: '2024-06-26', committeeId: cabinet.id }), effectiveAt: '2024-06-13' },
      { ...action('note', { due: '2024-07-01', committeeId: cabinet.id }), effectiveAt: '2024-06-13' },
      { ...action('later', { committeeId: cabinet.id }), effectiveAt: '2024-09-05' },
      after(
        'plan',
        'DueDateSet',
        { due: '2024-08-01', dueText: null, dueKind: 'date', reason: 'Ofsted asked' },
        '2024-06-20',
      ),
      after(
        'plan',
        'ActionTransferred',
        { toCommitteeId: selectCommittee.id, toAuthorityId: null, reason: null },
        '2024-06-21',
      ),
      after('plan', 'CompletionReported', { note: null, by: null, completedOn: null }, '2024-07-30'),
      after('plan', 'CompletionAgreed', { meetingId: null, minuteNumber: null }, '2024-09-05'),
    ];
    const on = (effectiveOn: string, fields: object = {}) =>
      ids(list(events, fields, { effectiveOn, today: effectiveOn }));
    expect(on('2024-06-12')).toEqual([]);
    expect(on('2024-06-19')).toEqual(['plan', 'note']);
    expect(on('2024-06-20')).toEqual(['note', 'plan']);
    expect(on('2024-06-20', { committee: 'Cabinet' })).toEqual(['note', 'plan']);
    expect(on('2024-06-21', { committee: 'Cabinet' })).toEqual(['note']);
    expect(on('2024-08-02', { status: 'reported' })).toEqual(['plan']);
    expect(on('2024-09-05')).toEqual(['note', 'later']);
    expect(ids(list(events))).toEqual(['note', 'later']);
  });
});

describe('What may be asked of the list', () => {
  it.each([
    { overdue: 'perhaps' },
    { status: 'lost' },
    { dueBefore: '26/06/2024' },
    { meeting: 'last' },
    { owner: '' },
  ])('refuses %j', (fields) => {
    expect(validateSync(plainToInstance(ListActions, fields))).toHaveLength(1);
  });
});
