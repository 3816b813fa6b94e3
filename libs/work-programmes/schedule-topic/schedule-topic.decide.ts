import { refuse, refuseField } from '#lib/domain/index.js';
import { meetingRead } from '../other-streams/meeting-date.state.js';
import { programmeOf, programmeUseCase, TOPIC } from '../programme.use-case.js';
import { liveTopicOf } from '../topic.rules.js';
import { dayOf, mustBeToCome } from './schedule.rules.js';
import { ScheduleTopic } from './schedule-topic.command.js';

/** A topic is scheduled to a meeting, a day or a time of year; never to a meeting that will not be held. */
export const scheduleTopic = programmeUseCase(ScheduleTopic, {
  post: `${TOPIC}/schedule`,
  summary: 'Schedule a topic',
  example: { whenText: 'autumn 2024' },
  streamId: programmeOf,
  reads: ({ meetingId }) => ({ meeting: meetingRead(meetingId) }),
  decide(command, state, _telling, { meeting }) {
    const { topicId, committeeId, meetingId = null, whenText = null } = command;
    const { slot } = liveTopicOf(state, topicId, 'scheduled');
    mustBeToCome(meetingId, meeting, committeeId);
    const date = dayOf(command.date ?? null, meeting);
    if (meetingId === null && date === null && whenText === null)
      refuseField('meetingId', 'when-missing', 'Say when: choose a meeting, give a date, or write the record’s words.');
    if (slot && slot.meetingId === meetingId && slot.date === date && slot.whenText === whenText)
      refuse('schedule-unchanged', 'This topic is scheduled so already.');
    return [{ type: 'TopicScheduled', data: { topicId, meetingId, date, whenText } }];
  },
});
