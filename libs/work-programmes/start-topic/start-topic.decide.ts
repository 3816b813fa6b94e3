import { partyOrNull, refuse } from '#lib/domain/index.js';
import { programmeOf, programmeUseCase, TOPIC } from '../programme.use-case.js';
import { liveTopicOf } from '../topic.rules.js';
import { StartTopic } from './start-topic.command.js';

/** Work begins once; it goes on until the topic is delivered or dropped. */
export const startTopic = programmeUseCase(StartTopic, {
  post: `${TOPIC}/start`,
  summary: 'Say that work on a topic is under way',
  example: { note: 'Schools of all types are being visited.' },
  streamId: programmeOf,
  decide({ topicId, note = null, lead }, state) {
    const { standing } = liveTopicOf(state, topicId, 'started');
    if (standing === 'in-progress') refuse('topic-started-already', 'Work on this topic is under way already.');
    return [{ type: 'TopicStarted', data: { topicId, note, lead: partyOrNull(lead) } }];
  },
});
