import { IsOptional, IsString, Length } from 'class-validator';
import { IsDateOrInstant } from '#lib/domain/index.js';
import { ListQuery } from '#lib/querying/list-query.js';

/** Which events to tell; all, newest first. */
export class ListActivity extends ListQuery {
  /** A committee, by id or by words in its name: its own events, its meetings’ and those of what it watches. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  committee?: string;

  /** One stream, e.g. action-<id>. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  stream?: string;

  /** One type of event, e.g. DueDateSet. */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  type?: string;

  /** Recorded on this day (Europe/London) or at this instant, or later. */
  @IsOptional()
  @IsDateOrInstant()
  from?: string;

  /** Recorded on this day (Europe/London) or at this instant, or earlier. */
  @IsOptional()
  @IsDateOrInstant()
  to?: string;
}
