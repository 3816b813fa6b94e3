import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { mapReader } from '#lib/projections/testing/map-reader.js';
import { seenEvents, type ToldEvent } from '#lib/projections/testing/seen-events.js';
import { type ListCase } from '#lib/querying/query-case.js';
import { COMMITTEE, COUNCIL, MEETING, opened, scheduled, suggested } from '../testing/histories.js';
import { type ProgrammeEvent } from '../programme.events.js';
import { ListWorkProgramme } from './list-work-programme.js';
import { type WorkProgrammeItem } from './work-programme.item.js';
import { listWorkProgramme } from './work-programme.query.js';

const stream = `programme-${COMMITTEE}-2024-2025`;
const told = (event: ProgrammeEvent, effectiveAt: string | null = '2024-06-13'): ToldEvent => ({
  stream,
  ...event,
  effectiveAt,
});
const idOf = (index: number) => `d1000000-0000-4000-8000-00000000000${index}`;
const topic = (index: number, title: string, data: Parameters<typeof suggested>[0] = {}) =>
  told(suggested({ topicId: idOf(index), title, ...data }));
const party = (words: string) => ({ person: null, post: null, label: words });

const place: ToldEvent[] = [
  {
    stream: `authority-${COUNCIL}`,
    type: 'AuthorityEstablished',
    data: { name: 'Buckinghamshire Council', jurisdiction: 'England', predecessors: [] },
  },
  {
    stream: `committee-${COMMITTEE}`,
    type: 'CommitteeEstablished',
    data: {
      ...{ authorityId: COUNCIL, name: 'Select Committee', kind: null, parentId: null },
      ...{ seats: null, quorum: null, executive: null },
    },
  },
];

const programmeCase = listWorkProgramme as ListCase;

interface Asked {
  effectiveOn?: string | null;
  id?: string;
  after?: { sort: string; key: string };
}

function placed(
  events: readonly ToldEvent[],
  fields: object,
  { effectiveOn = null, id = COMMITTEE, after }: Asked = {},
) {
  const query = plainToInstance(ListWorkProgramme, fields);
  expect(validateSync(query, { whitelist: true, forbidNonWhitelisted: true })).toEqual([]);
  const reader = mapReader(seenEvents(...place, ...events));
  return [...programmeCase.list(query, reader, { today: '2026-01-05', effectiveOn }, after, { id })];
}

const list = (events: readonly ToldEvent[], fields: object = {}, asked: Asked = {}) =>
  placed(events, fields, asked).map(({ item }) => item as WorkProgrammeItem);
const titles = (items: readonly WorkProgrammeItem[]) => items.map(({ title }) => title);

describe('A committee’s work programme', () => {
  it('gives what is stated in full and null for what is not', () => {
    const suggestion = { ...topic(1, 'Level 1 apprenticeships'), metadata: { source: `${'a'.repeat(64)}#char=1,2` } };
    expect(list([told(opened), suggestion])).toEqual([
      {
        id: idOf(1),
        title: 'Level 1 apprenticeships',
        form: null,
        proposer: null,
        state: 'suggested',
        date: null,
        startTime: null,
        place: null,
        whenText: null,
        meeting: null,
        scope: null,
        lead: null,
        flagged: null,
        partOf: null,
        committee: 'Select Committee',
        authority: 'Buckinghamshire Council',
        municipalYear: '2024-2025',
        source: { sha256: 'a'.repeat(64), start: 1, end: 2 },
        revision: 1,
        position: '000004',
        committeeId: COMMITTEE,
        authorityId: COUNCIL,
        reason: null,
        outcome: null,
        suggestedAt: null,
        adopted: false,
      },
    ]);
  });

  it('is by the day each topic is to be taken, then what has no day yet, suggestions last, then what is past', () => {
    const events = [
      told(opened),
      topic(1, 'Suggested'),
      topic(2, 'Offered', { offered: true, whenText: 'by invitation' }),
      topic(3, 'Planned'),
      topic(4, 'Briefing'),
      topic(5, 'At a meeting'),
      topic(6, 'Under way'),
      topic(7, 'Delivered'),
      topic(8, 'Dropped'),
      told(scheduled({ topicId: idOf(3), whenText: 'autumn 2024' })),
      told({
        type: 'BriefingArranged',
        data: { topicId: idOf(4), date: '2024-07-16', startTime: '17:30', place: 'Teams', whenText: null },
      }),
      told(scheduled({ topicId: idOf(5), meetingId: MEETING, date: '2024-09-05' })),
      told({ type: 'TopicStarted', data: { topicId: idOf(6), note: null, lead: party('Lesley Clarke') } }),
      told({ type: 'TopicDelivered', data: { topicId: idOf(7), meetingId: null, outcome: 'Noted' } }),
      told({ type: 'TopicDropped', data: { topicId: idOf(8), reason: 'Covered elsewhere' } }),
    ];
    expect(list(events).map(({ title, state }) => [title, state])).toEqual([
      ['Briefing', 'scheduled'],
      ['At a meeting', 'scheduled'],
      ['Planned', 'planned'],
      ['Under way', 'in-progress'],
      ['Suggested', 'suggested'],
      ['Offered', 'offered'],
      ['Delivered', 'delivered'],
    ]);
    expect(titles(list(events, { state: 'dropped' }))).toEqual(['Dropped']);
    expect(titles(list(events, { state: 'scheduled' }))).toEqual(['Briefing', 'At a meeting']);
    expect(list(events, { state: 'all' })).toHaveLength(8);
    const [briefing, , planned, underWay] = list(events);
    expect(briefing).toMatchObject({ form: 'briefing', startTime: '17:30', place: 'Teams', meeting: null });
    expect(planned).toMatchObject({ whenText: 'autumn 2024', date: null });
    expect(underWay).toMatchObject({ lead: 'Lesley Clarke', revision: 14 });
  });

  it('can be narrowed to a municipal year', () => {
    const events = [told(opened), topic(1, 'This year')];
    expect(titles(list(events, { municipalYear: '2024-2025' }))).toEqual(['This year']);
    expect(list(events, { municipalYear: '2023-2024' })).toEqual([]);
  });

  it('shows a topic whose meeting moved on its new day, flagged until the clerk has seen to it', () => {
    const flag = (why: 'meeting-rescheduled' | 'meeting-closed', newDate: string | null) =>
      told({ type: 'TopicFlagged', data: { topicId: idOf(1), meetingId: MEETING, why, newDate } });
    const events = [told(opened), topic(1, 'Plan'), told(scheduled({ meetingId: MEETING, date: '2024-09-05' }))];
    const moved = flag('meeting-rescheduled', '2024-09-12');
    expect(list([...events, moved])[0]).toMatchObject({
      flagged: 'meeting-rescheduled',
      date: '2024-09-12',
      state: 'scheduled',
    });
    expect(list([...events, flag('meeting-closed', null)])[0]).toMatchObject({
      flagged: 'meeting-closed',
      date: '2024-09-05',
    });
    for (const seenTo of [
      scheduled({ meetingId: MEETING, date: '2024-09-12' }),
      { type: 'TopicDeferred', data: { topicId: idOf(1), to: 'spring', reason: 'No report' } } as const,
      { type: 'TopicDelivered', data: { topicId: idOf(1), meetingId: null, outcome: null } } as const,
      {
        type: 'BriefingArranged',
        data: { topicId: idOf(1), date: null, startTime: null, place: null, whenText: null },
      } as const,
    ])
      expect(list([...events, moved, told(seenTo)])[0]?.flagged).toBeNull();
    const dropped = told({ type: 'TopicDropped', data: { topicId: idOf(1), reason: 'No longer' } });
    expect(list([...events, moved, dropped], { state: 'all' })[0]?.flagged).toBeNull();
  });

  it('gives the time and place of its meeting, unless its own are told', () => {
    const data = { committeeId: COMMITTEE, date: '2024-09-05', startTime: '14:00', place: 'The Oculus' };
    const meeting: ToldEvent = { stream: `meeting-${MEETING}`, type: 'MeetingConvened', data };
    const events = [meeting, told(opened), topic(1, 'Plan')];
    const atMeeting = told(scheduled({ meetingId: MEETING, date: '2024-09-05' }));
    expect(list([...events, atMeeting])[0]).toMatchObject({ startTime: '14:00', place: 'The Oculus' });
    const slot = { date: '2024-07-16', startTime: '17:30', place: 'Teams', whenText: null };
    const briefing = told({ type: 'BriefingArranged', data: { topicId: idOf(1), ...slot } });
    expect(list([...events, atMeeting, briefing])[0]).toMatchObject({
      startTime: '17:30',
      place: 'Teams',
      meeting: null,
    });
  });

  it('keeps a topic’s course: scoped, put off, its wording corrected', () => {
    const events = [
      told(opened),
      topic(1, 'Provision', { form: 'report', proposer: party('members'), meetingId: MEETING, reason: 'Cost' }),
      told({
        type: 'TopicScoped',
        data: { topicId: idOf(1), scope: 'Uptake', form: null, lead: party('Katie Dover') },
      }),
    ];
    expect(list(events)[0]).toMatchObject({
      ...{ state: 'scoped', scope: 'Uptake', form: 'report', lead: 'Katie Dover' },
      ...{ proposer: 'members', suggestedAt: MEETING, reason: 'Cost', meeting: null },
    });
    const further = [
      ...events,
      told({ type: 'TopicScoped', data: { topicId: idOf(1), scope: 'Cost', form: 'review', lead: null } }),
      told(scheduled({ meetingId: MEETING, date: '2024-09-05' })),
      told({ type: 'TopicDeferred', data: { topicId: idOf(1), to: 'spring 2025', reason: 'No report yet' } }),
      told({
        type: 'TopicCorrected',
        data: { topicId: idOf(1), was: 'Provision', title: 'Alternative provision', reason: 'Which' },
      }),
    ];
    expect(list(further)[0]).toMatchObject({
      ...{ state: 'deferred', scope: 'Cost', form: 'review', lead: 'Katie Dover', title: 'Alternative provision' },
      ...{ whenText: 'spring 2025', date: null, meeting: null, reason: 'No report yet' },
    });
  });

  it('says at which meeting it was delivered, or was to be', () => {
    const events = [told(opened), topic(1, 'Plan'), told(scheduled({ meetingId: MEETING, date: '2024-09-05' }))];
    const delivered = (meetingId: string | null) =>
      told({ type: 'TopicDelivered', data: { topicId: idOf(1), meetingId, outcome: 'Noted' } });
    expect(list([...events, delivered(null)])[0]).toMatchObject({
      state: 'delivered',
      meeting: MEETING,
      outcome: 'Noted',
    });
    expect(list([...events, delivered(COUNCIL)])[0]?.meeting).toBe(COUNCIL);
  });

  it('on a past day is as it was then, in the order of then', () => {
    const events = [
      told(opened),
      topic(1, 'Plan'),
      topic(2, 'Attainment'),
      told(scheduled({ topicId: idOf(2), date: '2024-09-05' }), '2024-06-14'),
      told(scheduled({ topicId: idOf(1), date: '2024-07-01' }), '2024-06-20'),
      told({ type: 'WorkProgrammeAdopted', data: { meetingId: null, minuteNumber: null } }, '2024-09-05'),
    ];
    expect(list(events, {}, { effectiveOn: '2024-06-12' })).toEqual([]);
    expect(titles(list(events, {}, { effectiveOn: '2024-06-13' }))).toEqual(['Plan', 'Attainment']);
    expect(titles(list(events, {}, { effectiveOn: '2024-06-19' }))).toEqual(['Attainment', 'Plan']);
    expect(titles(list(events, {}, { effectiveOn: '2024-06-20' }))).toEqual(['Plan', 'Attainment']);
    expect(list(events, {}, { effectiveOn: '2024-09-04' })[0]?.adopted).toBe(false);
    expect(list(events, {}, { effectiveOn: '2024-09-05' })[0]?.adopted).toBe(true);
    expect(list(events)[0]?.adopted).toBe(true);
  });

  it('starts after the place it is given', () => {
    const events = [told(opened), topic(1, 'A'), topic(2, 'B')];
    for (const effectiveOn of [null, '2024-06-13']) {
      const [one] = placed(events, {}, { effectiveOn });
      const rest = placed(events, {}, { effectiveOn, ...(one ? { after: one } : {}) });
      expect(rest.map(({ key }) => key)).toEqual([idOf(2)]);
    }
  });

  it('is empty while nothing was suggested, and unknown for a committee that is not there', () => {
    expect(list([])).toEqual([]);
    expect(() => list([], {}, { id: COUNCIL })).toThrow(/There is no committee with the id/);
  });
});

describe('What may be asked of a work programme', () => {
  it.each([{ municipalYear: '2024' }, { state: 'lost' }, { limit: 0 }])('refuses %j', (fields) => {
    expect(validateSync(plainToInstance(ListWorkProgramme, fields))).toHaveLength(1);
  });
});
