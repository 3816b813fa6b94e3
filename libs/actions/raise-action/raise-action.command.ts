import 'reflect-metadata';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  ValidateNested,
} from 'class-validator';
import { Command, IsCalendarDate, PartyDto } from '#lib/domain/index.js';
import { DUE_KINDS } from '../action.events.js';

/** Raises an action. Unknown owners and dates are left out and read "not stated". */
export class RaiseAction extends Command {
  /** What is to be done. */
  @IsString()
  @Length(1, 2000)
  what!: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => PartyDto)
  owners?: PartyDto[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => PartyDto)
  requestedBy?: PartyDto[];

  @IsOptional()
  @IsCalendarDate()
  due?: string | null;

  /** By when, as the record puts it. */
  @IsOptional()
  @IsString()
  @Length(1, 500)
  dueText?: string | null;

  @IsOptional()
  @IsIn(DUE_KINDS)
  dueKind?: (typeof DUE_KINDS)[number];

  @IsOptional()
  @IsUUID()
  authorityId?: string | null;

  @IsOptional()
  @IsUUID()
  committeeId?: string | null;

  @IsOptional()
  @IsUUID()
  meetingId?: string | null;

  @IsOptional()
  @IsUUID()
  itemId?: string | null;

  @IsOptional()
  @IsUUID()
  questionId?: string | null;

  /** Whether it promises an answer to a question; then `questionId` says which. */
  @IsOptional()
  @IsBoolean()
  promisesAnswer?: boolean | null;

  @IsOptional()
  @IsUUID()
  decisionId?: string | null;

  @IsOptional()
  @IsCalendarDate()
  raisedOn?: string | null;

  @IsOptional()
  @IsIn(['firm', 'implicit', 'soft'])
  strength?: 'firm' | 'implicit' | 'soft' | null;
}
