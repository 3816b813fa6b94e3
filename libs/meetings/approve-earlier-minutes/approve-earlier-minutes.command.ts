import { Command } from '#lib/domain/index.js';
import { OptionalDate, OptionalId, OptionalWords } from '../command-fields.js';

/** Records that the minutes of an earlier meeting were approved here as a correct record. */
export class ApproveEarlierMinutes extends Command {
  /** The earlier meeting's day. */
  @OptionalDate()
  meetingDate?: string | null;

  /** The earlier meeting, when it is in the minute book. */
  @OptionalId()
  meetingId?: string | null;

  @OptionalWords(50)
  minuteNumber?: string | null;

  /** The resolution that approved them. */
  @OptionalId()
  decisionId?: string | null;
}
