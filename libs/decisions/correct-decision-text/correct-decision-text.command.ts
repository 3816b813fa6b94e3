import { IsString, Length } from 'class-validator';
import { Command } from '#lib/domain/index.js';

/** Corrects the words of a decision's title or clauses. */
export class CorrectDecisionText extends Command {
  /** The words as they stand. */
  @IsString()
  @Length(1, 10_000)
  was!: string;

  /** The words that should stand there. */
  @IsString()
  @Length(1, 10_000)
  reads!: string;

  @IsString()
  @Length(1, 2000)
  reason!: string;
}
