import { IsOptional, Matches } from 'class-validator';
import { IsCalendarDate } from '#lib/domain/index.js';
import { OptionalWords, TopicCommand } from '../programme.command.js';

/** Records that a briefing on a topic was arranged, apart from the committee's meetings. */
export class ArrangeBriefing extends TopicCommand {
  @IsOptional()
  @IsCalendarDate()
  date?: string | null;

  /** Europe/London. */
  @IsOptional()
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: 'startTime must be a time written HH:mm' })
  startTime?: string | null;

  @OptionalWords(500)
  place?: string | null;

  /** When, as the record puts it. */
  @OptionalWords(500)
  whenText?: string | null;
}
