import 'reflect-metadata';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { TimedQuery } from './time-controls.js';

/** A list: both times, and pages by cursor. */
export abstract class ListQuery extends TimedQuery {
  /** At most this many items, 1 to 1,000. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1000)
  limit?: number;

  /** The cursor of the page before. */
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  after?: string;
}
