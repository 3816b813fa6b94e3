import { IsUUID } from 'class-validator';
import { Command } from '#lib/domain/index.js';
import { OptionalWords } from '../command-fields.js';

/** Says that a substitution no longer stands: the member came after all, or it was recorded by mistake. */
export class WithdrawSubstitute extends Command {
  /** The substitute. */
  @IsUUID()
  personId!: string;

  /** The member whose place they were to take. */
  @IsUUID()
  forPersonId!: string;

  @OptionalWords()
  reason?: string | null;
}
