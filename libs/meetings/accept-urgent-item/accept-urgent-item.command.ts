import { Command } from '#lib/domain/index.js';
import { OptionalId, OptionalWords, WordsField } from '../command-fields.js';

/** Takes an item that was not on the published agenda, on the chair's opinion that it is urgent. */
export class AcceptUrgentItem extends Command {
  @WordsField(500)
  title!: string;

  /** The chair who accepted it. */
  @OptionalId()
  acceptedBy?: string | null;

  /** Why it could not wait; the law wants it in the minutes. */
  @OptionalWords()
  specialCircumstances?: string | null;
}
