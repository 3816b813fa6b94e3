import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { Command, IsCalendarDate } from '#lib/domain/index.js';
import { DUE_KINDS } from '../action.events.js';

/** Says by when an action is to be done, in place of what was said before. */
export class SetDueDate extends Command {
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
  @IsString()
  @Length(1, 2000)
  reason?: string | null;
}
