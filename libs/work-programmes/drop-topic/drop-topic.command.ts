import { IsString, Length } from 'class-validator';
import { TopicCommand } from '../programme.command.js';

/** Takes a topic off the programme for good. */
export class DropTopic extends TopicCommand {
  @IsString()
  @Length(1, 2000)
  reason!: string;
}
