import 'reflect-metadata';
import { Type } from 'class-transformer';
import { IsOptional, IsString, Length, ValidateNested } from 'class-validator';
import { Command, IsCalendarDate, PartyDto } from '#lib/domain/index.js';

/** Says that an action is done. It stays on the list, shown as reported, until the committee agrees. */
export class ReportCompletion extends Command {
  @IsOptional()
  @IsString()
  @Length(1, 2000)
  note?: string | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => PartyDto)
  by?: PartyDto | null;

  @IsOptional()
  @IsCalendarDate()
  completedOn?: string | null;
}
