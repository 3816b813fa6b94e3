import { describe, it } from '@jest/globals';
import { deepStrictEqual } from 'node:assert/strict';
import { type NewFact } from '#lib/decider/decider.js';
import { mapReader } from '#lib/projections/testing/map-reader.js';
import { type ListCase } from '#lib/querying/query-case.js';
import { type MeetingEvent } from '../meeting.events.js';
import { ann, bob, convened, item, opened, roll } from '../testing/histories.js';
import { MEETING, logOf } from '../testing/log.js';
import { listMeetings } from './meetings.query.js';

const room = [
  convened(),
  opened({ chair: ann, roll: roll(ann, bob), quorum: { members: 2 }, seats: 3 }),
  item('a', { number: '6', title: 'Ofsted' }),
];

describe('The list of meetings', () => {
  const list = (query: object, ...events: readonly NewFact<MeetingEvent>[]) =>
    [
      ...(listMeetings as ListCase).list(
        query,
        mapReader(logOf(...events)),
        { today: '2026-01-06', effectiveOn: null },
        undefined,
      ),
    ].map(({ item: one }) => (one as { id: string }).id);

  it('is by council, committee, day and standing', () => {
    for (const query of [
      {},
      { authority: 'Buckinghamshire' },
      { committee: 'Select' },
      { from: '2026-01-05', to: '2026-01-05' },
      { status: 'open' },
    ])
      deepStrictEqual(list(query, ...room), [MEETING]);
    for (const query of [{ from: '2026-01-06' }, { to: '2026-01-04' }, { status: 'closed' }])
      deepStrictEqual(list(query, ...room), []);
  });

  it('leaves a meeting of unknown date out of a period', () => {
    deepStrictEqual(list({}, convened({ date: null })), [MEETING]);
    deepStrictEqual(list({ from: '2020-01-01' }, convened({ date: null })), []);
    deepStrictEqual(list({ to: '2030-01-01' }, convened({ date: null })), []);
  });
});
