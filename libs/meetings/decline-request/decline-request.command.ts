import { Command, type PartyDto } from '#lib/domain/index.js';
import { OptionalId, OptionalParties, OptionalWords, WordsField } from '../command-fields.js';

/** Records a request that was made and not taken up. */
export class DeclineRequest extends Command {
  @OptionalId()
  itemId?: string | null;

  @WordsField()
  what!: string;

  @OptionalParties()
  requestedBy?: PartyDto[];

  @OptionalWords()
  reason?: string | null;
}
