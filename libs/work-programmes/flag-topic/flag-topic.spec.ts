import { describe, expect, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { programmeFold, topicsAt } from '../programme.state.js';
import {
  COUNCIL,
  deferred,
  delivered,
  dropped,
  MEETING,
  opened,
  OTHER,
  scheduled,
  suggested,
  topic,
  TOPIC_ID,
} from '../testing/histories.js';
import { refusesWhatIsPast } from '../testing/is-past.js';
import { scheduleTopic } from '../schedule-topic/schedule-topic.decide.js';
import { flagTopic } from './flag-topic.decide.js';

const atMeeting = scheduled({ meetingId: MEETING, date: '2024-09-05' });
const moved = { meetingId: MEETING, why: 'meeting-rescheduled', newDate: '2024-09-12' } as const;
const flagged = { type: 'TopicFlagged', data: { topicId: TOPIC_ID, ...moved } } as const;

describe('Flagging a topic', () => {
  it('says what befell its meeting', () => {
    given(programmeFold, opened, suggested(), atMeeting)
      .when(flagTopic, { ...topic, ...moved })
      .then(flagged);
    given(programmeFold, opened, suggested(), atMeeting)
      .when(flagTopic, { ...topic, meetingId: MEETING, why: 'meeting-closed' })
      .then({ type: 'TopicFlagged', data: { ...flagged.data, why: 'meeting-closed', newDate: null } });
  });

  it('lets the topic’s day follow its meeting’s', () => {
    const onNewDay = { reads: { meeting: { status: 'to-come', committeeId: topic.committeeId, date: '2024-09-12' } } };
    given(programmeFold, opened, suggested(), atMeeting, flagged)
      .when(scheduleTopic, { ...topic, meetingId: MEETING }, onNewDay)
      .thenRefused('schedule-unchanged');
  });

  it('leaves the day as it was when the meeting closed or was called off, and a topic without one as it is', () => {
    const closed = { type: 'TopicFlagged', data: { ...flagged.data, why: 'meeting-closed', newDate: null } } as const;
    const onItsDay = { reads: { meeting: { status: 'to-come', committeeId: topic.committeeId, date: '2024-09-05' } } };
    given(programmeFold, opened, suggested(), atMeeting, closed)
      .when(scheduleTopic, { ...topic, meetingId: MEETING }, onItsDay)
      .thenRefused('schedule-unchanged');
    given(programmeFold, opened, suggested(), atMeeting, deferred, flagged)
      .when(flagTopic, { ...topic, ...moved })
      .thenRefused('topic-not-at-meeting');
    given(programmeFold, opened, suggested(), atMeeting, deferred, flagged)
      .when(scheduleTopic, { ...topic, meetingId: MEETING }, onItsDay)
      .then(scheduled({ meetingId: MEETING, date: '2024-09-05' }));
  });

  it('refuses a topic that is not at that meeting, or no longer is', () => {
    given(programmeFold, opened, suggested())
      .when(flagTopic, { ...topic, ...moved })
      .thenRefused('topic-not-at-meeting', /not scheduled to that meeting/, 'meetingId');
    given(programmeFold, opened, suggested(), atMeeting, deferred)
      .when(flagTopic, { ...topic, ...moved })
      .thenRefused('topic-not-at-meeting');
    given(programmeFold, opened, suggested(), atMeeting)
      .when(flagTopic, { ...topic, ...moved, meetingId: COUNCIL })
      .thenRefused('topic-not-at-meeting');
  });

  it('refuses a new day for a meeting that did not move', () => {
    given(programmeFold, opened, suggested(), atMeeting)
      .when(flagTopic, { ...topic, ...moved, why: 'meeting-cancelled' })
      .thenRefused('new-date-without-move', /Leave it out/, 'newDate');
  });

  it('is for a topic still to come', () => refusesWhatIsPast(flagTopic, 'flagged', moved));
});

describe('The topics of a meeting', () => {
  it('are those scheduled to it and neither delivered nor dropped', () => {
    const state = (...events: Parameters<typeof programmeFold.evolve>[1][]) =>
      topicsAt(
        events.reduce((folded, event) => programmeFold.evolve(folded, event), programmeFold.initial),
        MEETING,
      );
    const told = { revision: 0, recordedAt: '2026-01-05T10:00:00.000Z', effectiveAt: null };
    const first = [opened, suggested(), suggested({ topicId: OTHER, title: 'Another' }), atMeeting].map((event) => ({
      ...event,
      ...told,
    }));
    expect(state(...first)).toEqual([TOPIC_ID]);
    expect(state(...first, { ...flagged, ...told })).toEqual([TOPIC_ID]);
    expect(state(...first, { ...deferred, ...told })).toEqual([]);
    expect(state(...first, { ...delivered, ...told })).toEqual([]);
    expect(state(...first, { ...dropped, ...told })).toEqual([]);
  });
});
