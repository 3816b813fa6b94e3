import { IsInt, Min } from 'class-validator';
import { Command } from '#lib/domain/index.js';
import { OptionalWords } from '../command-fields.js';

/** Says that a declaration of interest no longer stands: it was recorded by mistake. */
export class WithdrawInterest extends Command {
  /** The entry of the record it is, by its revision. */
  @IsInt()
  @Min(0)
  entryRevision!: number;

  @OptionalWords()
  reason?: string | null;
}
