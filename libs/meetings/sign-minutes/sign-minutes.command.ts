import { Command } from '#lib/domain/index.js';
import { OptionalDate, OptionalId } from '../command-fields.js';

/** Records that the minutes were signed. */
export class SignMinutes extends Command {
  @OptionalId()
  signedBy?: string | null;

  @OptionalDate()
  on?: string | null;
}
