import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { IsCalendarDate } from '#lib/domain/index.js';
import { ListQuery } from '#lib/querying/list-query.js';
import { MEETING_STATUSES } from './meeting.row.js';

/** Which meetings to list; all of them unless told otherwise. */
export class ListMeetings extends ListQuery {
  /** A council, by id or by words in its name. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  authority?: string;

  /** A committee, by id or by words in its name. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  committee?: string;

  /** Held on this day or later. A meeting of unknown date is left out. */
  @IsOptional()
  @IsCalendarDate()
  from?: string;

  /** Held on this day or earlier. */
  @IsOptional()
  @IsCalendarDate()
  to?: string;

  /** How it stands, on the day asked about. */
  @IsOptional()
  @IsIn(MEETING_STATUSES)
  status?: (typeof MEETING_STATUSES)[number];
}
