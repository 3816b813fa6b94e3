import { Command, type PartyDto } from '#lib/domain/index.js';
import { OptionalId, OptionalParty, WordsField } from '../command-fields.js';

/** Records that a motion was moved. */
export class MoveMotion extends Command {
  @OptionalId()
  itemId?: string | null;

  @WordsField(10_000)
  text!: string;

  @OptionalParty()
  mover?: PartyDto | null;

  @OptionalParty()
  seconder?: PartyDto | null;
}
