import { refuse, refuseField } from '#lib/domain/index.js';
import { programmeOf, programmeUseCase, TOPIC } from '../programme.use-case.js';
import { liveTopicOf } from '../topic.rules.js';
import { FlagTopic } from './flag-topic.command.js';

/** A topic's date follows its meeting's; what else is to happen is for the clerk to decide. */
export const flagTopic = programmeUseCase(FlagTopic, {
  post: `${TOPIC}/flag`,
  summary: 'Flag a topic whose meeting moved, was called off or closed',
  example: {
    meetingId: '7d1c54fb-6d0a-4e0c-9a51-7a2b9f6f4d10',
    why: 'meeting-rescheduled',
    newDate: '2024-09-12',
  },
  streamId: programmeOf,
  decide({ topicId, meetingId, why, newDate = null }, state) {
    const { slot } = liveTopicOf(state, topicId, 'flagged');
    if (slot?.meetingId !== meetingId)
      refuse('topic-not-at-meeting', 'This topic is not scheduled to that meeting.', 'meetingId');
    if (newDate !== null && why !== 'meeting-rescheduled')
      refuseField('newDate', 'new-date-without-move', 'Only a meeting that moved has a new date. Leave it out.');
    return [{ type: 'TopicFlagged', data: { topicId, meetingId, why, newDate } }];
  },
});
