import { IsUUID } from 'class-validator';
import { Command } from '#lib/domain/index.js';
import { OptionalWords } from '../command-fields.js';

/** Records an apology for absence. */
export class ReceiveApology extends Command {
  @IsUUID()
  personId!: string;

  @OptionalWords()
  reason?: string | null;
}
