import { IsOptional } from 'class-validator';
import { IsCalendarDate } from '#lib/domain/index.js';
import { AskedCommand } from '../asked.command.js';

/** Records that a question was handed in on notice. */
export class SubmitQuestion extends AskedCommand {
  /** By when an answer is owed. */
  @IsOptional()
  @IsCalendarDate()
  answerDue?: string | null;
}
