import 'reflect-metadata';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, IsString, IsUUID, Length, ValidateNested } from 'class-validator';
import { PartyDto } from '#lib/domain/index.js';
import { DecisionTextCommand } from '../decision-text.command.js';

/** Records a decision one member or officer took, with what the law asks the record to say. */
export class TakeDecision extends DecisionTextCommand {
  @IsUUID()
  authorityId!: string;

  /** Who took it. */
  @ValidateNested()
  @Type(() => PartyDto)
  maker!: PartyDto;

  /** The delegation it was taken under. */
  @IsOptional()
  @IsString()
  @Length(1, 1000)
  authorityFor?: string | null;

  @IsOptional()
  @IsString()
  @Length(1, 20_000)
  reasons?: string | null;

  /** The options considered and rejected; empty when there were none, left out when the record does not say. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @Length(1, 5000, { each: true })
  optionsRejected?: string[] | null;

  /** Conflicts of interest declared, and any dispensation; empty when there were none, left out when not stated. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @Length(1, 2000, { each: true })
  interests?: string[] | null;
}
