import { type ProgrammeEvent } from '../programme.events.js';
import { type CommitteeStanding } from '../other-streams/committee-standing.state.js';
import { type MeetingDate } from '../other-streams/meeting-date.state.js';

export const COMMITTEE = 'c1000000-0000-4000-8000-000000000002';
export const COUNCIL = 'a1000000-0000-4000-8000-000000000001';
export const MEETING = 'e1000000-0000-4000-8000-000000000001';
export const TOPIC_ID = 'd1000000-0000-4000-8000-000000000001';
export const OTHER = 'd1000000-0000-4000-8000-000000000002';

/** The path of the programme, and of its first topic. */
export const programme = { committeeId: COMMITTEE, municipalYear: '2024-2025' };
export const topic = { ...programme, topicId: TOPIC_ID };

export const opened: ProgrammeEvent = {
  type: 'WorkProgrammeOpened',
  data: { authorityId: COUNCIL, ...programme, meetingId: null },
};

/** A topic suggested, with nothing stated but its title. */
export const suggested = (
  data: Partial<Extract<ProgrammeEvent, { type: 'TopicSuggested' }>['data']> = {},
): Extract<ProgrammeEvent, { type: 'TopicSuggested' }> => ({
  type: 'TopicSuggested',
  data: {
    topicId: TOPIC_ID,
    title: 'Level 1 apprenticeships',
    form: null,
    proposer: null,
    reason: null,
    whenText: null,
    offered: null,
    meetingId: null,
    partOf: null,
    ...data,
  },
});

export const scheduled = (
  data: Partial<Extract<ProgrammeEvent, { type: 'TopicScheduled' }>['data']> = {},
): Extract<ProgrammeEvent, { type: 'TopicScheduled' }> => ({
  type: 'TopicScheduled',
  data: { topicId: TOPIC_ID, meetingId: null, date: null, whenText: null, ...data },
});

export const deferred: ProgrammeEvent = {
  type: 'TopicDeferred',
  data: { topicId: TOPIC_ID, to: 'spring 2025', reason: 'No report yet' },
};
export const started: ProgrammeEvent = { type: 'TopicStarted', data: { topicId: TOPIC_ID, note: null, lead: null } };
export const delivered: ProgrammeEvent = {
  type: 'TopicDelivered',
  data: { topicId: TOPIC_ID, meetingId: null, outcome: null },
};
export const dropped: ProgrammeEvent = {
  type: 'TopicDropped',
  data: { topicId: TOPIC_ID, reason: 'Covered elsewhere' },
};

export const standing: CommitteeStanding = {
  status: 'standing',
  name: 'Children’s & Education Select Committee',
  authorityId: COUNCIL,
};
export const noCommittee: CommitteeStanding = { status: 'absent', name: '', authorityId: null };
export const toCome: MeetingDate = { status: 'to-come', committeeId: COMMITTEE, date: '2024-09-05' };
export const noMeeting: MeetingDate = { status: 'absent', committeeId: null, date: null };
