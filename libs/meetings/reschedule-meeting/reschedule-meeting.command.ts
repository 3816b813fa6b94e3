import { Command, IsCalendarDate } from '#lib/domain/index.js';
import { OptionalDate, OptionalTime, OptionalWords } from '../command-fields.js';

/** Moves a meeting that has not opened. Start and place left out stay as they were; null means not stated. */
export class RescheduleMeeting extends Command {
  @IsCalendarDate()
  date!: string;

  @OptionalTime()
  startTime?: string | null;

  @OptionalWords(300)
  place?: string | null;

  @OptionalWords()
  reason?: string | null;

  /** When notice of the new day was given; left out, the notice already given counts. */
  @OptionalDate()
  noticeGivenOn?: string | null;
}
