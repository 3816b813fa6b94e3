import { describe, expect, it } from '@jest/globals';
import { foldView } from '#lib/projections/testing/fold-view.js';
import { mapReader } from '#lib/projections/testing/map-reader.js';
import { type ToldEvent, seenEvents } from '#lib/projections/testing/seen-events.js';
import { type ListCase } from '#lib/querying/query-case.js';
import { type ActivityItem } from './activity.item.js';
import { activityView } from './activity.projection.js';
import { listActivity } from './activity.query.js';

const C = 'c1000000-0000-5000-8000-000000000001';
const OTHER = 'c2000000-0000-5000-8000-000000000002';
const M = 'e1000000-0000-5000-8000-000000000001';
const P = 'b1000000-0000-5000-8000-000000000001';

const told = (stream: string, type: string, data: object, telling: Partial<ToldEvent> = {}): ToldEvent => ({
  ...{ stream, type, data },
  ...telling,
});
const committee = (id: string, name: string) =>
  told(`committee-${id}`, 'CommitteeEstablished', {
    ...{ authorityId: 'a', name, kind: null, parentId: null, seats: null, quorum: null, executive: null },
  });
const person = told(`person-${P}`, 'PersonRegistered', { name: 'Julie Ward', label: null, capacity: 'member' });
const convened = told(`meeting-${M}`, 'MeetingConvened', {
  ...{ authorityId: 'a', committeeId: C, kind: 'ordinary', title: null, date: '2024-06-13', startTime: '14:00' },
  ...{ place: null, noticeGivenOn: null, noticeShortBy: null, noticeRule: null, notStated: [] },
});
const item = told(`meeting-${M}`, 'AgendaItemAdded', {
  ...{ itemId: 'i', number: '6', title: 'Children’s update', purpose: null, business: null },
});
const taken = told(`meeting-${M}`, 'ItemOpened', { itemId: 'i' });
const closed = told(`meeting-${M}`, 'MeetingClosed', { at: null });

const list = (events: ToldEvent[], fields: object = {}, effectiveOn: string | null = null, after?: number) => {
  const all = [
    ...(listActivity as ListCase).list(
      fields,
      mapReader(seenEvents(...events)),
      { today: '2026-01-05', effectiveOn },
      after === undefined ? undefined : { sort: `00000${after}`, key: `00000${after}` },
    ),
  ];
  return all.map(({ item: told }) => told as ActivityItem);
};
const sentences = (items: ActivityItem[]) => items.map(({ sentence }) => sentence);

describe('Everything that happened', () => {
  it('is told newest first, in sentences with names', () => {
    expect(sentences(list([committee(C, 'Cabinet'), person, convened, item, taken, closed]))).toEqual([
      'The meeting closed.',
      'Item 6 “Children’s update” was taken.',
      'Item 6 “Children’s update” was put on the agenda.',
      'An ordinary meeting of Cabinet was called on 13 June 2024 at 14:00.',
      'A person was entered in the minute book, as a member.',
      'Cabinet of name not stated was entered in the minute book.',
    ]);
  });

  it('says who, when, where, in which stream and from which passage', () => {
    const source = `${'a'.repeat(64)}#char=3,9`;
    const events = [
      committee(C, 'Cabinet'),
      convened,
      { ...closed, effectiveAt: '2024-06-13', metadata: { actor: 'clerk', source } },
    ];
    expect(list(events)[0]).toEqual({
      id: 'event-3',
      at: '2026-01-05T10:00:00.000Z',
      effectiveAt: '2024-06-13',
      sentence: 'The meeting closed.',
      about: null,
      type: 'MeetingClosed',
      stream: `meeting-${M}`,
      actor: 'clerk',
      committee: 'Cabinet',
      committeeId: C,
      meeting: M,
      source: { sha256: 'a'.repeat(64), start: 3, end: 9 },
      revision: 1,
      position: '000003',
    });
    expect(list([{ ...closed, metadata: {} }])[0]).toMatchObject({ actor: null, source: null, committee: null });
  });

  it('names the council, the committee or the person an entry is about', () => {
    const council = told('authority-a', 'AuthorityEstablished', {
      name: 'Bucks',
      jurisdiction: null,
      predecessors: [],
    });
    expect(list([council, committee(C, 'Cabinet'), person]).map(({ about }) => about)).toEqual([
      'Julie Ward',
      'Cabinet',
      'Bucks',
    ]);
  });

  it('shows a person’s corrected name also in what was told before', () => {
    const left = told(`meeting-${M}`, 'MemberReturned', { personId: P, itemId: null });
    const corrected = told(`person-${P}`, 'NameCorrected', { name: 'Julia Ward', reason: 'Misheard' });
    expect(sentences(list([person, left, corrected]))[1]).toBe('Julia Ward came back.');
  });

  it('follows a committee through its meetings and what it watches, and what passes to another', () => {
    const raised = told('action-x', 'ActionRaised', {
      ...{ what: 'Share the plan', owners: [], due: null, dueText: null, committeeId: C, meetingId: M },
    });
    const passed = told('action-x', 'ActionTransferred', { toCommitteeId: OTHER, toAuthorityId: null, reason: null });
    const cancelled = told('action-x', 'ActionCancelled', { reason: 'Done elsewhere' });
    const events = [committee(C, 'Cabinet'), committee(OTHER, 'Growth'), convened, closed, raised, passed, cancelled];
    expect(list(events, { committee: 'cabinet' }).map(({ type }) => type)).toEqual([
      'ActionRaised',
      'MeetingClosed',
      'MeetingConvened',
      'CommitteeEstablished',
    ]);
    expect(list(events, { committee: OTHER }).map(({ type }) => type)).toEqual([
      'ActionCancelled',
      'ActionTransferred',
      'CommitteeEstablished',
    ]);
    expect(list(events).find(({ type }) => type === 'ActionRaised')?.meeting).toBe(M);
  });

  it('is filtered by stream and by type; an unknown type is refused', () => {
    const events = [committee(C, 'Cabinet'), convened, item, closed];
    expect(list(events, { stream: `meeting-${M}` })).toHaveLength(3);
    expect(list(events, { type: 'MeetingClosed' })).toHaveLength(1);
    expect(() => list(events, { type: 'MeetingVanished' })).toThrow(
      'No event is called “MeetingVanished”. See the event catalogue for their names.',
    );
    expect(() => list(events, { type: 'toString' })).toThrow(/No event/);
  });

  it('is limited to days in London, or to instants, by when it was recorded', () => {
    const at = (recordedAt: string) => ({ ...closed, recordedAt });
    const events = [at('2025-06-01T22:30:00.000Z'), at('2025-06-01T23:30:00.000Z'), at('2025-06-03T10:00:00.000Z')];
    const times = (fields: object) => list(events, fields).map(({ position }) => Number(position));
    expect(times({ from: '2025-06-02' })).toEqual([3, 2]);
    expect(times({ to: '2025-06-01' })).toEqual([1]);
    expect(times({ from: '2025-06-01T23:30:00.000Z', to: '2025-06-03T10:00:00.000Z' })).toEqual([3, 2]);
    expect(times({ from: '2025-06-01T23:30:00.001Z', to: '2025-06-03T09:59:59.999Z' })).toEqual([]);
  });

  it('leaves out what happened after the day asked about', () => {
    const events = [
      { ...closed, effectiveAt: '2024-06-13' },
      { ...closed, effectiveAt: '2024-06-14' },
    ];
    expect(list(events, {}, '2024-06-13').map(({ position }) => position)).toEqual(['000001']);
  });

  it('goes on after a page', () => {
    expect(list([closed, closed, closed], {}, null, 2).map(({ position }) => position)).toEqual(['000001']);
  });

  it('tells an event it does not know by its type', () => {
    expect(sentences(list([told('thing-1', 'SomethingNewHappened', {})]))).toEqual(['Something New Happened.']);
  });

  it('keeps one small row for each event, one for each stream of a committee, and one for each thing named', () => {
    const rows = foldView(activityView, seenEvents(convened, item, taken));
    expect([...rows.keys()]).toEqual(['000001', `meeting-${M}`, '000002', 'i', '000003']);
    expect(rows.get(`meeting-${M}`)).toEqual({ kind: 'place', committeeId: C });
    expect(rows.get('i')).toEqual({ kind: 'label', label: 'item 6 “Children’s update”' });
  });
});
