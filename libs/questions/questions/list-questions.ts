import 'reflect-metadata';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { IsCalendarDate } from '#lib/domain/index.js';
import { ListQuery } from '#lib/querying/list-query.js';
import { QUESTION_STATUSES, type QuestionStatus } from '../question.standing.js';

/** Which questions to list; all of them unless told otherwise. */
export class ListQuestions extends ListQuery {
  /** A council, by id or name. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  authority?: string;

  /** A committee, by id or name. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  committee?: string;

  /** The meeting it was put at or carried to. */
  @IsOptional()
  @IsUUID()
  meeting?: string;

  /** Who asked: a person's id, or words in a name, a post or the record's label. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  asker?: string;

  /** Who was asked, likewise. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  addressee?: string;

  @IsOptional()
  @IsIn(QUESTION_STATUSES)
  status?: QuestionStatus;

  /** Only those somebody owes an answer to, or only those nobody does. */
  @IsOptional()
  @Transform(({ obj, key }) => flag((obj as Record<string, unknown>)[key]))
  @IsBoolean()
  owed?: boolean;

  /** Asked on this day or later. */
  @IsOptional()
  @IsCalendarDate()
  from?: string;

  /** Asked on this day or earlier. */
  @IsOptional()
  @IsCalendarDate()
  to?: string;
}

/** `true` and `false` as a query string writes them; anything else is left for validation to refuse. */
const flag = (value: unknown): unknown => (value === 'true' ? true : value === 'false' ? false : value);
