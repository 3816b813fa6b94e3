import { IsOptional, IsUUID } from 'class-validator';
import { OptionalWords, TopicCommand } from '../programme.command.js';

/** Records that a topic was delivered. */
export class DeliverTopic extends TopicCommand {
  /** The meeting it was taken at, when it was at one. */
  @IsOptional()
  @IsUUID()
  meetingId?: string | null;

  /** What came of it. */
  @OptionalWords(5000)
  outcome?: string | null;
}
