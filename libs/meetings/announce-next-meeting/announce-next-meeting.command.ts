import { Command, IsCalendarDate } from '#lib/domain/index.js';
import { OptionalTime, OptionalWords } from '../command-fields.js';

/** Records the date given for the next meeting. */
export class AnnounceNextMeeting extends Command {
  @IsCalendarDate()
  date!: string;

  @OptionalTime()
  startTime?: string | null;

  @OptionalWords(300)
  place?: string | null;
}
