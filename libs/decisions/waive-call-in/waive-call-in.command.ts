import 'reflect-metadata';
import { Type } from 'class-transformer';
import { IsOptional, IsString, Length, ValidateNested } from 'class-validator';
import { Command, PartyDto } from '#lib/domain/index.js';

/** Exempts a decision from call-in because it is urgent. */
export class WaiveCallIn extends Command {
  /** Who certified the urgency. */
  @IsOptional()
  @ValidateNested()
  @Type(() => PartyDto)
  certifiedBy?: PartyDto | null;

  @IsString()
  @Length(1, 5000)
  reason!: string;
}
