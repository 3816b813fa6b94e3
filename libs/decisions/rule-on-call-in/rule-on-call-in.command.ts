import 'reflect-metadata';
import { Type } from 'class-transformer';
import { IsBoolean, IsOptional, IsString, Length, ValidateNested } from 'class-validator';
import { Command, PartyDto } from '#lib/domain/index.js';

/** Rules on whether a call-in is valid. */
export class RuleOnCallIn extends Command {
  @IsBoolean()
  valid!: boolean;

  /** Who ruled. */
  @IsOptional()
  @ValidateNested()
  @Type(() => PartyDto)
  by?: PartyDto | null;

  @IsOptional()
  @IsString()
  @Length(1, 5000)
  reason?: string | null;
}
