import { Command, type PartyDto } from '#lib/domain/index.js';
import { OptionalId, OptionalParty, WordsField } from '../command-fields.js';

/** Notes a point made in discussion, in the clerk's words. */
export class NotePoint extends Command {
  @OptionalId()
  itemId?: string | null;

  @OptionalParty()
  speaker?: PartyDto | null;

  @WordsField(5000)
  summary!: string;
}
