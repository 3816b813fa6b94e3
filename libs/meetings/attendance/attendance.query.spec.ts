import { describe, it } from '@jest/globals';
import { deepStrictEqual, equal, ok } from 'node:assert/strict';
import { Value } from '@sinclair/typebox/value';
import { type NewFact } from '#lib/decider/decider.js';
import { mapReader } from '#lib/projections/testing/map-reader.js';
import { type ItemCase, type ListCase, type Placed } from '#lib/querying/query-case.js';
import { type MeetingEvent } from '../meeting.events.js';
import {
  ann,
  apologised,
  attended,
  bob,
  cat,
  convened,
  dan,
  declared,
  dispensed,
  idOf,
  interestWithdrawn,
  left,
  opened,
  returned,
  roll,
  substitute,
  substituteWithdrawn,
} from '../testing/histories.js';
import { MEETING, logOf, sourceAt } from '../testing/log.js';
import { AttendanceItem } from './attendance.item.js';
import { listAttendance } from './attendance.query.js';
import { getMeetingAttendance } from './meeting-attendance.query.js';

const context = { today: '2026-01-06', effectiveOn: null };
const places = (
  query: object,
  events: readonly NewFact<MeetingEvent>[],
  after?: { sort: string; key: string },
  on: string | null = null,
) =>
  [
    ...(listAttendance as ListCase).list(query, mapReader(logOf(...events)), { ...context, effectiveOn: on }, after),
  ] as Placed<AttendanceItem>[];
const people = (...events: readonly NewFact<MeetingEvent>[]) => {
  const items = places({}, events).map(({ item }) => item);
  for (const item of items)
    ok(Value.Check(AttendanceItem, item), JSON.stringify([...Value.Errors(AttendanceItem, item)][0]));
  return new Map(items.map((item) => [item.personId, item]));
};
const room = [convened(), opened({ roll: roll(ann, bob) })];

describe('Who was at a meeting', () => {
  it('starts from the roll, of which nothing more is stated', () => {
    const { seat, present, apology, out, person, date, committee } = people(...room).get(ann) ?? {};
    deepStrictEqual(
      { seat, present, apology, out, person, date, committee },
      {
        seat: 'voting',
        present: null,
        apology: false,
        out: false,
        person: 'Ann Able',
        date: '2026-01-05',
        committee: 'Select Committee',
      },
    );
  });

  it('follows attendance, apologies and substitutes', () => {
    const found = people(
      ...room,
      attended(ann, { attendingAs: 'chair', remote: true }),
      { type: 'ApologyReceived', data: { personId: bob, reason: 'Ill' } },
      substitute(cat, bob),
    );
    const of = (id: string) => {
      const { attendingAs, present, remote, apology, apologyReason, substituteFor, substitutedBy } =
        found.get(id) ?? {};
      return [attendingAs, present, remote, apology, apologyReason, substituteFor, substitutedBy];
    };
    deepStrictEqual(of(ann), ['chair', true, true, false, null, null, null]);
    deepStrictEqual(of(bob), [null, null, null, true, 'Ill', null, 'Cat Cook']);
    deepStrictEqual(of(cat), [null, null, null, false, null, 'Bob Baker', null]);
    const back = people(...room, apologised(bob), {
      type: 'ApologyWithdrawn',
      data: { personId: bob, reason: null },
    }).get(bob);
    deepStrictEqual([back?.apology, back?.apologyReason], [false, null]);
  });

  it('keeps movements, interests and dispensations with where they were read', () => {
    const found = people(
      ...room,
      left(ann, { at: 'at four', reason: 'A train' }),
      returned(ann),
      left(bob, { forGood: true }),
      left(null),
      declared(ann, { interest: 'personal', nature: 'Governer' }),
      dispensed(ann),
      { type: 'EntryAmended', data: { entryRevision: 6, was: 'Governer', reads: 'Governor', reason: 'A slip' } },
    );
    deepStrictEqual(found.get(ann)?.movements, [
      { kind: 'left', itemId: null, at: 'at four', reason: 'A train', forGood: null, revision: 2, source: sourceAt(2) },
      { kind: 'returned', at: null, itemId: null, reason: null, forGood: null, revision: 3, source: sourceAt(3) },
    ]);
    deepStrictEqual([found.get(ann)?.out, found.get(bob)?.out], [false, true]);
    deepStrictEqual(found.get(ann)?.interests, [
      { interest: 'personal', itemId: null, nature: 'Governor', action: null, revision: 6, source: sourceAt(6) },
    ]);
    deepStrictEqual(found.get(ann)?.dispensations, [
      { itemId: null, grantedBy: null, ground: null, revision: 7, source: sourceAt(7) },
    ]);
    equal(found.size, 2);
  });

  it('has no substitution that was withdrawn, and no declaration that was recorded by mistake', () => {
    const found = people(
      ...room,
      substitute(cat, bob),
      substitute(dan, ann),
      declared(ann, { nature: 'Governor' }),
      declared(ann, { nature: 'Owner' }),
      substituteWithdrawn(cat, bob),
      interestWithdrawn(ann, 4),
    );
    deepStrictEqual(
      [ann, bob, cat, dan].map((id) => [found.get(id)?.substituteFor, found.get(id)?.substitutedBy]),
      [
        [null, null],
        [null, null],
        [null, null],
        ['Ann Able', null],
      ],
    );
    deepStrictEqual(
      found.get(ann)?.interests.map(({ nature }) => nature),
      ['Owner'],
    );
  });

  it('is what was in force on a day', () => {
    const history = [
      { ...convened(), effectiveAt: '2025-12-01' },
      { ...apologised(ann), effectiveAt: '2025-12-10' },
      { ...opened({ roll: roll(bob) }), effectiveAt: '2026-01-05' },
    ];
    deepStrictEqual(places({}, history, undefined, '2025-12-09').length, 0);
    deepStrictEqual(
      places({}, history, undefined, '2025-12-10').map(({ item }) => item.person),
      ['Ann Able'],
    );
    deepStrictEqual(places({}, history, undefined, '2026-01-05').length, 2);
  });
});

describe('Lists of attendance', () => {
  it('are by meeting, committee and person', () => {
    for (const query of [{}, { meeting: MEETING }, { committee: 'Select' }]) equal(places(query, room).length, 2);
    deepStrictEqual(
      places({ person: 'Bob' }, room).map(({ item }) => item.personId),
      [bob],
    );
    equal(places({ meeting: idOf('other') }, room).length, 0);
  });

  it('go on after any place, losing and repeating nothing', () => {
    const all = places({}, [...room, attended(cat)]);
    for (const [index, place] of all.entries())
      deepStrictEqual(
        places({}, [...room, attended(cat)], place).map(({ key }) => key),
        all.slice(index + 1).map(({ key }) => key),
      );
    equal(places({}, room, { sort: '2026-01-06', key: '' }).length, 0);
    equal(places({}, room, { sort: '2026-01-04', key: '' }).length, 2);
  });

  it('of one meeting are one answer, and of an unknown one none', () => {
    const reader = mapReader(logOf(...room, attended(cat)));
    const found = (getMeetingAttendance as ItemCase).one({}, { id: MEETING }, reader, context) as Record<
      string,
      unknown
    >;
    deepStrictEqual(
      [found['meeting'], found['revision'], found['position'], (found['people'] as unknown[]).length],
      [MEETING, 2, '000008', 3],
    );
    equal((getMeetingAttendance as ItemCase).one({}, { id: idOf('x') }, reader, context), undefined);
    equal(
      (getMeetingAttendance as ItemCase).one({}, { id: MEETING }, reader, { ...context, effectiveOn: '2020-01-01' }),
      undefined,
    );
  });
});
