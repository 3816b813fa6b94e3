import { IsString, Length } from 'class-validator';
import { TopicCommand } from '../programme.command.js';

/** Puts right how a topic is worded. */
export class CorrectTopic extends TopicCommand {
  /** How it should read. */
  @IsString()
  @Length(1, 500)
  title!: string;

  @IsString()
  @Length(1, 2000)
  reason!: string;
}
