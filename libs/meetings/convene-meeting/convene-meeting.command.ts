import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { Command } from '#lib/domain/index.js';
import { OptionalDate, OptionalTime, OptionalWords } from '../command-fields.js';
import { MEETING_KINDS } from '../events/convening.events.js';

/** Calls a meeting of a committee, or enters one that was held. What the record does not state is left out. */
export class ConveneMeeting extends Command {
  @IsUUID()
  authorityId!: string;

  @IsUUID()
  committeeId!: string;

  /** By default an ordinary meeting. */
  @IsOptional()
  @IsIn(MEETING_KINDS)
  kind?: (typeof MEETING_KINDS)[number];

  @OptionalWords(300)
  title?: string | null;

  @OptionalDate()
  date?: string | null;

  @OptionalTime()
  startTime?: string | null;

  @OptionalWords(300)
  place?: string | null;

  /** When the agenda and notice were published. */
  @OptionalDate()
  noticeGivenOn?: string | null;
}
