import { IsUUID } from 'class-validator';
import { Command } from '#lib/domain/index.js';
import { OptionalWords } from '../command-fields.js';

/** Takes an item off the agenda. */
export class WithdrawAgendaItem extends Command {
  @IsUUID()
  itemId!: string;

  @OptionalWords()
  reason?: string | null;
}
