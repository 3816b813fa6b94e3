import 'reflect-metadata';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, IsString, IsUUID, Length, ValidateNested } from 'class-validator';
import { Command, IsCalendarDate, PartyDto } from '#lib/domain/index.js';

/** Records that an answer was promised. A promised answer is an action too. */
export class PromiseAnswer extends Command {
  /** The action that keeps the promise; left out when it is still to be raised. */
  @IsOptional()
  @IsUUID()
  actionId?: string | null;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => PartyDto)
  by?: PartyDto[];

  @IsOptional()
  @IsCalendarDate()
  due?: string | null;

  /** By when, as the record puts it. */
  @IsOptional()
  @IsString()
  @Length(1, 500)
  dueText?: string | null;
}
