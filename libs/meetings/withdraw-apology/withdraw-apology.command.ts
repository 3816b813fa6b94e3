import { IsUUID } from 'class-validator';
import { Command } from '#lib/domain/index.js';
import { OptionalWords } from '../command-fields.js';

/** Says that an apology no longer stands: the person came after all, or it was recorded by mistake. */
export class WithdrawApology extends Command {
  @IsUUID()
  personId!: string;

  @OptionalWords()
  reason?: string | null;
}
