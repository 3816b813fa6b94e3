import { IsUUID } from 'class-validator';
import { Command } from '#lib/domain/index.js';
import { OptionalWords } from '../command-fields.js';

/** Says that a later meeting approved these minutes as a correct record. */
export class ApproveMinutes extends Command {
  @IsUUID()
  byMeetingId!: string;

  /** The minute of that meeting which approves them. */
  @OptionalWords(50)
  minuteNumber?: string | null;
}
