import 'reflect-metadata';
import { Type } from 'class-transformer';
import { IsOptional, IsString, Length, ValidateNested } from 'class-validator';
import { Command, PartyDto } from '#lib/domain/index.js';

/** Says how an action is getting on. */
export class ReportProgress extends Command {
  @IsString()
  @Length(1, 5000)
  note!: string;

  /** Whose report it is. */
  @IsOptional()
  @ValidateNested()
  @Type(() => PartyDto)
  by?: PartyDto | null;
}
