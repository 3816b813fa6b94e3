import { IsOptional } from 'class-validator';
import { Command, IsCalendarDate } from '#lib/domain/index.js';

/** Records that a decision took effect. */
export class RecordEffect extends Command {
  @IsOptional()
  @IsCalendarDate()
  on?: string | null;
}
