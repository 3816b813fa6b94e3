import { ArrayMaxSize, IsArray, IsBoolean, IsOptional, IsString, Length } from 'class-validator';
import { Command, type PartyDto } from '#lib/domain/index.js';
import { OptionalId, OptionalParty, WordsField } from '../command-fields.js';

/** Records a question put in the room. */
export class PutQuestion extends Command {
  /** The question's id, when it was handed in on notice; left out for a new one. */
  @OptionalId()
  questionId?: string | null;

  @OptionalId()
  itemId?: string | null;

  @OptionalParty()
  asker?: PartyDto | null;

  @OptionalParty()
  addressee?: PartyDto | null;

  @WordsField(5000)
  topic!: string;

  /** Its parts, when it has several. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @Length(1, 2000, { each: true })
  parts?: string[];

  /** Whether it was handed in in writing. */
  @IsOptional()
  @IsBoolean()
  written?: boolean;
}
