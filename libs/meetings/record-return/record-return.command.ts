import { IsUUID } from 'class-validator';
import { Command } from '#lib/domain/index.js';
import { OptionalId } from '../command-fields.js';

/** Records that somebody came back. */
export class RecordReturn extends Command {
  @IsUUID()
  personId!: string;

  @OptionalId()
  itemId?: string | null;
}
