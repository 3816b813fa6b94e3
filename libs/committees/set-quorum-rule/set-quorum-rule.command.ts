import 'reflect-metadata';
import { Type } from 'class-transformer';
import { IsDefined, IsOptional, IsString, Length, ValidateNested } from 'class-validator';
import { Command } from '#lib/domain/index.js';
import { QuorumDto } from '../quorum.dto.js';

/** Sets a committee’s quorum. Meetings opened before keep the rule they opened with. */
export class SetQuorumRule extends Command {
  @IsDefined()
  @ValidateNested()
  @Type(() => QuorumDto)
  quorum!: QuorumDto;

  /** Where it is written. */
  @IsOptional()
  @IsString()
  @Length(1, 500)
  reference?: string | null;
}
