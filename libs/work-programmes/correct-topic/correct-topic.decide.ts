import { refuse } from '#lib/domain/index.js';
import { programmeOf, programmeUseCase, TOPIC } from '../programme.use-case.js';
import { topicOf } from '../topic.rules.js';
import { CorrectTopic } from './correct-topic.command.js';

/** A mistake in the wording is put right with the old words kept, however the topic stands. */
export const correctTopic = programmeUseCase(CorrectTopic, {
  post: `${TOPIC}/wording`,
  summary: 'Correct the wording of a topic',
  example: { title: 'Post-16 to 18 education in Buckinghamshire', reason: 'The age range was wrong.' },
  streamId: programmeOf,
  decide({ topicId, title, reason }, state) {
    const { title: was } = topicOf(state, topicId);
    if (was === title) refuse('title-unchanged', 'This topic reads so already.', 'title');
    return [{ type: 'TopicCorrected', data: { topicId, was, title, reason } }];
  },
});
