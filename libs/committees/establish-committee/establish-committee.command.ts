import 'reflect-metadata';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { Command } from '#lib/domain/index.js';
import { COMMITTEE_KINDS } from '../committee.events.js';
import { QuorumDto } from '../quorum.dto.js';

/** Enters a committee of a council in the minute book. */
export class EstablishCommittee extends Command {
  /** The council it belongs to. */
  @IsUUID()
  authorityId!: string;

  @IsString()
  @Length(1, 200)
  name!: string;

  /** What kind of body it is. */
  @IsOptional()
  @IsIn(COMMITTEE_KINDS)
  kind?: (typeof COMMITTEE_KINDS)[number] | null;

  /** The body it reports to. */
  @IsOptional()
  @IsUUID()
  parentId?: string | null;

  /** How many seats it has. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1000)
  seats?: number | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => QuorumDto)
  quorum?: QuorumDto | null;

  /** Whether it takes executive decisions, which may be called in. */
  @IsOptional()
  @IsBoolean()
  executive?: boolean | null;
}
