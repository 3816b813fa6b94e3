import { programmeOf, programmeUseCase, TOPIC } from '../programme.use-case.js';
import { liveTopicOf } from '../topic.rules.js';
import { DropTopic } from './drop-topic.command.js';

/** A dropped topic stays on record with the reason, and stays dropped. */
export const dropTopic = programmeUseCase(DropTopic, {
  post: `${TOPIC}/drop`,
  summary: 'Drop a topic',
  example: { reason: 'Covered by the inspection action plan.' },
  streamId: programmeOf,
  decide({ topicId, reason }, state) {
    liveTopicOf(state, topicId, 'dropped');
    return [{ type: 'TopicDropped', data: { topicId, reason } }];
  },
});
