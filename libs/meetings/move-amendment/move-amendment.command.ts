import { IsUUID } from 'class-validator';
import { Command, type PartyDto } from '#lib/domain/index.js';
import { OptionalParty, WordsField } from '../command-fields.js';

/** Records that an amendment was moved. */
export class MoveAmendment extends Command {
  @IsUUID()
  motionId!: string;

  @WordsField(10_000)
  text!: string;

  @OptionalParty()
  mover?: PartyDto | null;

  @OptionalParty()
  seconder?: PartyDto | null;
}
