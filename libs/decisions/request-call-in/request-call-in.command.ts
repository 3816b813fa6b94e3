import 'reflect-metadata';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, IsString, Length, ValidateNested } from 'class-validator';
import { Command, IsCalendarDate, PartyDto } from '#lib/domain/index.js';

/** Asks for a decision to be called in. */
export class RequestCallIn extends Command {
  /** Who asks. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => PartyDto)
  signatories!: PartyDto[];

  @IsString()
  @Length(1, 10_000)
  grounds!: string;

  @IsOptional()
  @IsCalendarDate()
  requestedOn?: string | null;
}
