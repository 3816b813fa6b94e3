import 'reflect-metadata';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { Command } from '#lib/domain/index.js';
import { OptionalId } from '../command-fields.js';
import { POSITIONS } from '../events/deciding.events.js';

const METHODS = ['show-of-hands', 'recorded', 'ballot', 'electronic', 'voices'] as const;

/** How one member voted. */
export class NamedVote {
  @IsUUID()
  personId!: string;

  @IsIn(POSITIONS)
  position!: (typeof POSITIONS)[number];
}

/** Records a vote. Counts, names and the result are left out where the record does not give them. */
export class TakeVote extends Command {
  @OptionalId()
  itemId?: string | null;

  @OptionalId()
  motionId?: string | null;

  @OptionalId()
  amendmentId?: string | null;

  /** A recorded vote names everyone who voted. */
  @IsOptional()
  @IsIn(METHODS)
  method?: (typeof METHODS)[number] | null;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(10_000)
  for?: number | null;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(10_000)
  against?: number | null;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(10_000)
  abstain?: number | null;

  /** Every voter in a recorded vote; otherwise those who asked that their own vote be minuted. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => NamedVote)
  names?: NamedVote[] | null;

  @IsOptional()
  @IsIn(['for', 'against'])
  castingVote?: 'for' | 'against' | null;

  /** Who gave the casting vote. */
  @OptionalId()
  castingVoteBy?: string | null;

  @IsOptional()
  @IsBoolean()
  carried?: boolean | null;

  /** The record is doubtful: it is shown, and nothing is built on it. */
  @IsOptional()
  @IsBoolean()
  unverified?: boolean;
}
