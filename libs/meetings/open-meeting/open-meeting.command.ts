import { Command } from '#lib/domain/index.js';
import { OptionalId } from '../command-fields.js';

/** Opens a meeting. The roll, the seats and the quorum come from the committee as it stood on the day. */
export class OpenMeeting extends Command {
  /** Who takes the chair, when the record says. */
  @OptionalId()
  chair?: string | null;
}
