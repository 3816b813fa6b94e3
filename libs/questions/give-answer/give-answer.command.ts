import 'reflect-metadata';
import { Type } from 'class-transformer';
import { IsBoolean, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { Command, IsWordsOrSealed, PartyDto } from '#lib/domain/index.js';
import { type Sealed } from '#lib/sealing/index.js';

/** Records an answer given by word of mouth. */
export class GiveAnswer extends Command {
  @IsOptional()
  @ValidateNested()
  @Type(() => PartyDto)
  responder?: PartyDto | null;

  /** The answer, in the clerk's words. */
  @IsWordsOrSealed(1, 20_000)
  gist!: string | Sealed;

  /** Whether it answers the whole question; left out when the record does not say. */
  @IsOptional()
  @IsBoolean()
  complete?: boolean | null;

  /** Where it was given. */
  @IsOptional()
  @IsUUID()
  meetingId?: string | null;
}
