import { refuse } from '#lib/domain/index.js';
import { meetingRead } from '../other-streams/meeting-date.state.js';
import { meetingMustExist } from '../programme.rules.js';
import { programmeOf, programmeUseCase, TOPIC } from '../programme.use-case.js';
import { liveTopicOf } from '../topic.rules.js';
import { DeliverTopic } from './deliver-topic.command.js';

/** A topic is delivered once, scheduled or not; nothing is delivered at a meeting that was called off. */
export const deliverTopic = programmeUseCase(DeliverTopic, {
  post: `${TOPIC}/delivery`,
  summary: 'Record that a topic was delivered',
  example: { outcome: 'The committee asked for a further report in the new year.' },
  streamId: programmeOf,
  reads: ({ meetingId }) => ({ meeting: meetingRead(meetingId) }),
  decide({ topicId, meetingId = null, outcome = null }, state, _telling, { meeting }) {
    liveTopicOf(state, topicId, 'delivered');
    meetingMustExist(meetingId, meeting);
    if (meeting.status === 'cancelled')
      refuse('meeting-cancelled', 'That meeting was called off, so nothing was taken at it.', 'meetingId');
    return [{ type: 'TopicDelivered', data: { topicId, meetingId, outcome } }];
  },
});
