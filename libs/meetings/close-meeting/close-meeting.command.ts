import { Command } from '#lib/domain/index.js';
import { OptionalTime } from '../command-fields.js';

/** Closes a meeting. */
export class CloseMeeting extends Command {
  /** The time the record gives for the close. */
  @OptionalTime()
  at?: string | null;
}
