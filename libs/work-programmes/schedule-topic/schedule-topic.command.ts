import { IsOptional, IsUUID } from 'class-validator';
import { IsCalendarDate } from '#lib/domain/index.js';
import { OptionalWords, TopicCommand } from '../programme.command.js';

/** Schedules a topic to a meeting, to a day, or to a time of year in the record's words. */
export class ScheduleTopic extends TopicCommand {
  @IsOptional()
  @IsUUID()
  meetingId?: string | null;

  /** The day; a meeting named gives its own. */
  @IsOptional()
  @IsCalendarDate()
  date?: string | null;

  @OptionalWords(500)
  whenText?: string | null;
}
