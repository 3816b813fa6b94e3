import { partyOrNull } from '#lib/domain/index.js';
import { programmeOf, programmeUseCase, TOPIC } from '../programme.use-case.js';
import { liveTopicOf } from '../topic.rules.js';
import { ScopeTopic } from './scope-topic.command.js';

/** A topic may be scoped, and scoped again, until it is delivered or dropped. */
export const scopeTopic = programmeUseCase(ScopeTopic, {
  post: `${TOPIC}/scope`,
  summary: 'Say what a topic will cover',
  example: { scope: 'A report first, a fuller study perhaps afterwards', form: 'report' },
  streamId: programmeOf,
  decide({ topicId, scope, form = null, lead }, state) {
    liveTopicOf(state, topicId, 'scoped');
    return [{ type: 'TopicScoped', data: { topicId, scope, form, lead: partyOrNull(lead) } }];
  },
});
