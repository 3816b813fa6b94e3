import { refuse } from '#lib/domain/index.js';
import { programmeOf, programmeUseCase, TOPIC } from '../programme.use-case.js';
import { liveTopicOf } from '../topic.rules.js';
import { DeferTopic } from './defer-topic.command.js';

/** Only what was to be taken at some time can be put off. */
export const deferTopic = programmeUseCase(DeferTopic, {
  post: `${TOPIC}/deferral`,
  summary: 'Put a topic off',
  example: { to: 'spring 2025', reason: 'The inspection report is not out yet.' },
  streamId: programmeOf,
  decide({ topicId, to = null, reason = null }, state) {
    const { slot } = liveTopicOf(state, topicId, 'put off');
    if (slot === null)
      refuse('topic-not-scheduled', 'This topic has no time it could be put off from. Schedule it, or drop it.');
    return [{ type: 'TopicDeferred', data: { topicId, to, reason } }];
  },
});
