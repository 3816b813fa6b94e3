import { OptionalWords, TopicCommand } from '../programme.command.js';

/** Puts a topic off. */
export class DeferTopic extends TopicCommand {
  /** To when, in words; schedule it again once a meeting is known. */
  @OptionalWords(500)
  to?: string | null;

  @OptionalWords(2000)
  reason?: string | null;
}
