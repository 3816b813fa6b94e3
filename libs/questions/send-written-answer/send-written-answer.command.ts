import 'reflect-metadata';
import { Type } from 'class-transformer';
import { IsOptional, IsString, Length, Matches, ValidateNested } from 'class-validator';
import { Command, IsCalendarDate, PartyDto } from '#lib/domain/index.js';

/** Records that a written answer was sent. */
export class SendWrittenAnswer extends Command {
  @IsOptional()
  @ValidateNested()
  @Type(() => PartyDto)
  responder?: PartyDto | null;

  /** The answer. */
  @IsString()
  @Length(1, 20_000)
  gist!: string;

  @IsOptional()
  @IsCalendarDate()
  sentOn?: string | null;

  /** SHA-256 of the document sent. */
  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/, { message: 'sha256 must be 64 hexadecimal digits' })
  sha256?: string | null;
}
