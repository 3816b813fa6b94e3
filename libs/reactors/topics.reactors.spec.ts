import { describe, expect, it } from '@jest/globals';
import { type DomainEvent } from '#lib/decider/decider.js';
import { FlagTopic } from '#lib/work-programmes/flag-topic/flag-topic.command.js';
import { lateScheduleFlagsTopic } from './late-schedule-flags-topic.reactor.js';
import { meetingChangeFlagsTopics } from './meeting-change-flags-topics.reactor.js';
import { COMMITTEE, convened, MEETING, STREAM, undated } from './testing/meetings.js';
import { reactionsTo, type Told } from './testing/reactions-to.js';

const scheduled = (topicId: string, meetingId: string | null = MEETING): DomainEvent => ({
  type: 'TopicScheduled',
  data: { topicId, meetingId, date: '2024-06-13', whenText: null },
});
const programme = (year: string) => `programme-${COMMITTEE}-${year}`;
const moved = {
  type: 'MeetingRescheduled',
  stream: STREAM,
  data: { date: '2025-05-08', startTime: null, place: null },
};
const cancelled = { type: 'MeetingCancelled', stream: STREAM, data: { reason: null } };
const closed = { type: 'MeetingClosed', stream: STREAM, data: { at: null } };
const flag = (topicId: string, municipalYear: string, why: string, newDate: string | null = null) => ({
  command: FlagTopic,
  id: `${COMMITTEE}-${municipalYear}`,
  fields: { committeeId: COMMITTEE, municipalYear, topicId, meetingId: MEETING, why, newDate },
  key: topicId,
});

describe('A meeting that is changed', () => {
  const before: Told = {
    [STREAM]: [convened],
    [programme('2023-2024')]: [scheduled('t1')],
    [programme('2024-2025')]: [
      scheduled('t2'),
      scheduled('t3'),
      scheduled('other', 'another-meeting'),
      scheduled('none', null),
    ],
    [programme('2025-2026')]: [scheduled('t4')],
    [programme('2026-2027')]: [scheduled('t5')],
    [programme('2027-2028')]: [scheduled('too far')],
  };

  it('flags its topics in the programmes of the years around it, when it is called off', async () => {
    expect(await reactionsTo(meetingChangeFlagsTopics, cancelled, {}, before)).toEqual([
      flag('t1', '2023-2024', 'meeting-cancelled'),
      flag('t2', '2024-2025', 'meeting-cancelled'),
      flag('t3', '2024-2025', 'meeting-cancelled'),
      flag('t4', '2025-2026', 'meeting-cancelled'),
    ]);
  });

  it('flags them when it closes, those delivered or dropped excepted', async () => {
    const year = programme('2024-2025');
    const held = {
      ...before,
      [year]: [
        ...(before[year] ?? []),
        { type: 'TopicDelivered', data: { topicId: 't2', meetingId: MEETING, outcome: null } },
        { type: 'TopicDropped', data: { topicId: 't3', reason: 'x' } },
      ],
    };
    expect(await reactionsTo(meetingChangeFlagsTopics, closed, {}, held)).toEqual([
      flag('t1', '2023-2024', 'meeting-closed'),
      flag('t4', '2025-2026', 'meeting-closed'),
    ]);
  });

  it('flags them with the new day when it moves, around that day too', async () => {
    const reactions = await reactionsTo(meetingChangeFlagsTopics, moved, {}, before);
    expect(reactions).toEqual([
      flag('t1', '2023-2024', 'meeting-rescheduled', '2025-05-08'),
      flag('t2', '2024-2025', 'meeting-rescheduled', '2025-05-08'),
      flag('t3', '2024-2025', 'meeting-rescheduled', '2025-05-08'),
      flag('t4', '2025-2026', 'meeting-rescheduled', '2025-05-08'),
      flag('t5', '2026-2027', 'meeting-rescheduled', '2025-05-08'),
    ]);
  });

  it('is looked for around the day of recording when it never had a day', async () => {
    const recordedIn2026: Told = { [STREAM]: [undated], [programme('2025-2026')]: [scheduled('t1')] };
    expect(await reactionsTo(meetingChangeFlagsTopics, cancelled, {}, recordedIn2026)).toEqual([
      flag('t1', '2025-2026', 'meeting-cancelled'),
    ]);
  });

  it('flags nothing while nobody knows whose meeting it is', async () => {
    expect(await reactionsTo(meetingChangeFlagsTopics, cancelled, before, {})).toEqual([]);
  });
});

describe('A topic scheduled while its meeting was being changed', () => {
  const event = { ...scheduled('t1'), stream: programme('2024-2025') };
  const late = (...meeting: readonly DomainEvent[]) =>
    reactionsTo(lateScheduleFlagsTopic, event, {}, { [STREAM]: meeting });
  const flagged = (more: object) => [
    {
      command: FlagTopic,
      id: `${COMMITTEE}-2024-2025`,
      fields: { committeeId: COMMITTEE, municipalYear: '2024-2025', topicId: 't1', meetingId: MEETING, ...more },
    },
  ];

  it('is flagged when the meeting had been called off, closed or moved before', async () => {
    expect(await late(convened, cancelled)).toEqual(flagged({ why: 'meeting-cancelled' }));
    expect(await late(convened, closed)).toEqual(flagged({ why: 'meeting-closed' }));
    expect(await late(convened, moved)).toEqual(flagged({ why: 'meeting-rescheduled', newDate: '2025-05-08' }));
  });

  it('is not when the meeting stood, or none was named, or no day is stated', async () => {
    expect(await late(convened)).toEqual([]);
    expect(await late(undated)).toEqual([]);
    const none = { ...scheduled('t1', null), stream: programme('2024-2025') };
    expect(await reactionsTo(lateScheduleFlagsTopic, none, {}, { [STREAM]: [convened, cancelled] })).toEqual([]);
    const elsewhere = { ...event, stream: 'programme-without-a-year' };
    expect(await reactionsTo(lateScheduleFlagsTopic, elsewhere, {}, { [STREAM]: [convened, cancelled] })).toEqual([]);
  });
});
