import { IsBoolean, IsOptional, IsUUID } from 'class-validator';
import { Command, type PartyDto } from '#lib/domain/index.js';
import { OptionalParty, WordsField } from '../command-fields.js';

/** Records an answer given in the room. */
export class GiveOralAnswer extends Command {
  @IsUUID()
  questionId!: string;

  @OptionalParty()
  responder?: PartyDto | null;

  @WordsField(5000)
  gist!: string;

  /** Whether it answers the whole question; left out when the record does not say. */
  @IsOptional()
  @IsBoolean()
  complete?: boolean | null;
}
