import 'reflect-metadata';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { IsCalendarDate } from '#lib/domain/index.js';
import { ListQuery } from '#lib/querying/list-query.js';

/** How an action may stand; `outstanding` is open or reported, `all` leaves nothing out. */
export const STATUS_FILTERS = ['open', 'reported', 'complete', 'cancelled', 'outstanding', 'all'] as const;

/** Which actions to list; everything outstanding unless told otherwise. */
export class ListActions extends ListQuery {
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

  /** An owner: a person's id, or words in a name, a post or the record's label; `none` finds actions nobody owns. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  owner?: string;

  @IsOptional()
  @IsIn(STATUS_FILTERS)
  status?: (typeof STATUS_FILTERS)[number];

  /** Only what is overdue, or only what is not. */
  @IsOptional()
  @Transform(({ obj, key }) => flag((obj as Record<string, unknown>)[key]))
  @IsBoolean()
  overdue?: boolean;

  /** Only what is due before this day. */
  @IsOptional()
  @IsCalendarDate()
  dueBefore?: string;

  /** The meeting it comes from. */
  @IsOptional()
  @IsUUID()
  meeting?: string;

  /** The question it promises an answer to. */
  @IsOptional()
  @IsUUID()
  question?: string;

  /** Words in what is to be done. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  text?: string;
}

/** `true` and `false` as a query string writes them; anything else is left for validation to refuse. */
const flag = (value: unknown): unknown => (value === 'true' ? true : value === 'false' ? false : value);
