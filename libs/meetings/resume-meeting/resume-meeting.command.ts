import { Command } from '#lib/domain/index.js';
import { OptionalId } from '../command-fields.js';

/** Goes on with an adjourned meeting. */
export class ResumeMeeting extends Command {
  /** Who takes the chair from now on; left out, it is as before. */
  @OptionalId()
  chair?: string | null;
}
