import 'reflect-metadata';
import { Type } from 'class-transformer';
import { IsOptional, IsString, Length, ValidateNested } from 'class-validator';
import { Command, PartyDto } from '#lib/domain/index.js';

/** Records that whoever was asked declined to answer. */
export class DeclineAnswer extends Command {
  @IsOptional()
  @ValidateNested()
  @Type(() => PartyDto)
  by?: PartyDto | null;

  @IsOptional()
  @IsString()
  @Length(1, 2000)
  reason?: string | null;
}
