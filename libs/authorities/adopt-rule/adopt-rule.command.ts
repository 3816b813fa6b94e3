import { IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import { Command, IsCalendarDate } from '#lib/domain/index.js';

/** Records a rule of the council’s own, in place of the table’s. */
export class AdoptRule extends Command {
  /** Rule id in the table of clocks, e.g. call-in. */
  @IsString()
  @Length(1, 100)
  rule!: string;

  /** Length of the clock in the rule’s own unit. */
  @IsInt()
  @Min(0)
  @Max(1000)
  limit!: number;

  @IsOptional()
  @IsCalendarDate()
  adoptedOn?: string | null;

  /** Where it is written: constitution part or minute number. */
  @IsOptional()
  @IsString()
  @Length(1, 500)
  reference?: string | null;
}
