import { Command } from '#lib/domain/index.js';
import { OptionalDate, OptionalWords } from '../command-fields.js';

/** Adjourns a meeting. */
export class AdjournMeeting extends Command {
  /** The day it is to go on. */
  @OptionalDate()
  until?: string | null;

  @OptionalWords()
  reason?: string | null;
}
