import { Command } from '#lib/domain/index.js';
import { OptionalWords } from '../command-fields.js';

/** Calls a meeting off before it opens. */
export class CancelMeeting extends Command {
  @OptionalWords()
  reason?: string | null;
}
