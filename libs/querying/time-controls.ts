import { IsOptional, IsString, Matches } from 'class-validator';
import { IsDateOrInstant } from '#lib/domain/index.js';

/** The two times every reading takes: what the ledger said then, and what was in force then. */
export abstract class TimedQuery {
  /** A position, an instant, or a date meaning its end in Europe/London: what the ledger said then. */
  @IsOptional()
  @IsString()
  @Matches(/^(\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z)?|\d{1,40})$/, {
    message: 'asAt must be a date (YYYY-MM-DD), an instant in UTC or a position',
  })
  asAt?: string;

  /** A date or an instant: what was in force then, as known at asAt. */
  @IsOptional()
  @IsDateOrInstant()
  effectiveOn?: string;

  /** A position a command answered with: wait until this reading includes it. */
  @IsOptional()
  @Matches(/^\d{1,40}$/, { message: 'minPosition must be a position' })
  minPosition?: string;
}
