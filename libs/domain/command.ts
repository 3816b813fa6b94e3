import 'reflect-metadata';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Matches, Min, ValidateNested } from 'class-validator';
import { IsDateOrInstant } from './validation/is-date-or-instant.js';

/** Where in a document a record was read: the document's SHA-256 and a span in UTF-16 units, never the quote. */
export class SourceSpan {
  @Matches(/^[0-9a-f]{64}$/, { message: 'sha256 must be 64 hexadecimal digits' })
  sha256!: string;

  @IsInt()
  @Min(0)
  start!: number;

  @IsInt()
  @Min(1)
  end!: number;

  /** How sure the reading is; left out when the document states it. */
  @IsOptional()
  @IsIn(['stated', 'inferred', 'doubtful'])
  confidence?: 'stated' | 'inferred' | 'doubtful';

  /** What makes the reading less than stated. */
  @IsOptional()
  @IsString()
  @Length(1, 1000)
  why?: string;
}

/** What every command may say besides its own fields: when it happened, and where it was read. */
export abstract class Command {
  /** When it happened, where that differs from now; left out when not stated. */
  @IsOptional()
  @IsDateOrInstant()
  effectiveAt?: string | null;

  /** The passage of a document it was read from. */
  @IsOptional()
  @ValidateNested()
  @Type(() => SourceSpan)
  source?: SourceSpan | null;
}

/** A concrete command class. */
export type CommandType<C extends Command = Command> = new () => C;
