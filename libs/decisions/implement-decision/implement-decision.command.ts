import { IsOptional, IsString, Length } from 'class-validator';
import { Command, IsCalendarDate } from '#lib/domain/index.js';

/** Records that a decision was carried out. */
export class ImplementDecision extends Command {
  /** What was done. */
  @IsOptional()
  @IsString()
  @Length(1, 5000)
  note?: string | null;

  @IsOptional()
  @IsCalendarDate()
  on?: string | null;
}
