import 'reflect-metadata';
import { Type } from 'class-transformer';
import { IsOptional, IsString, Length, ValidateNested } from 'class-validator';
import { Command, PartyDto } from '#lib/domain/index.js';

/** Records a supplementary question. */
export class PutSupplementary extends Command {
  /** What was asked. */
  @IsString()
  @Length(1, 5000)
  topic!: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => PartyDto)
  asker?: PartyDto | null;
}
