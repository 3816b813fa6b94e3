import 'reflect-metadata';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { IsCalendarDate } from '#lib/domain/index.js';
import { ListQuery } from '#lib/querying/list-query.js';
import { DECISION_STATUSES, type DecisionStatus } from '../decision.standing.js';

/** Which decisions to list; all of them unless told otherwise. */
export class ListDecisions extends ListQuery {
  /** A council, by id or name. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  authority?: string;

  /** The body that decided, by id or name. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  committee?: string;

  /** The meeting that decided. */
  @IsOptional()
  @IsUUID()
  meeting?: string;

  @IsOptional()
  @IsIn(DECISION_STATUSES)
  status?: DecisionStatus;

  /** The outcome's verb: noted, agreed, requested… */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  verb?: string;

  /** Who made it: a person's id, or words in the name of the body, the person or the post. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  maker?: string;

  /** Made on this day or later. */
  @IsOptional()
  @IsCalendarDate()
  from?: string;

  /** Made on this day or earlier. */
  @IsOptional()
  @IsCalendarDate()
  to?: string;

  /** Only those that stand called in, or only those that do not. */
  @IsOptional()
  @Transform(({ obj, key }) => flag((obj as Record<string, unknown>)[key]))
  @IsBoolean()
  calledIn?: boolean;
}

/** `true` and `false` as a query string writes them; anything else is left for validation to refuse. */
const flag = (value: unknown): unknown => (value === 'true' ? true : value === 'false' ? false : value);
