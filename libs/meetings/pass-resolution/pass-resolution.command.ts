import 'reflect-metadata';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { Command } from '#lib/domain/index.js';
import { OptionalId, OptionalWords, WordsField } from '../command-fields.js';
import { RESOLVED_BY } from '../events/deciding.events.js';

/** One limb of a resolution. */
export class ClauseDto {
  @WordsField(10_000)
  text!: string;

  /** The action this limb asks for. */
  @OptionalId()
  actionId?: string | null;
}

/** The chair or vice-chair a resolution appoints. */
export class AppointmentDto {
  @IsIn(['chair', 'vice-chair'])
  post!: 'chair' | 'vice-chair';

  @IsUUID()
  personId!: string;
}

/** Records what was resolved. */
export class PassResolution extends Command {
  @OptionalId()
  itemId?: string | null;

  @OptionalWords(50)
  minuteNumber?: string | null;

  /** The outcome's verb: noted, agreed, appointed, requested… */
  @OptionalWords(100)
  verb?: string | null;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => ClauseDto)
  clauses!: ClauseDto[];

  /** How it was passed; by default by vote when a vote is named, otherwise not stated. */
  @IsOptional()
  @IsIn(RESOLVED_BY)
  by?: (typeof RESOLVED_BY)[number];

  @OptionalId()
  motionId?: string | null;

  @OptionalId()
  voteId?: string | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => AppointmentDto)
  appointment?: AppointmentDto | null;

  /** Whether it is an executive decision, which may be called in; left out when not stated. */
  @IsOptional()
  @IsBoolean()
  executive?: boolean | null;
}
