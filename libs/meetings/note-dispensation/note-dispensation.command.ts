import { IsUUID } from 'class-validator';
import { Command } from '#lib/domain/index.js';
import { OptionalId, OptionalWords } from '../command-fields.js';

/** Notes a dispensation to take part in spite of an interest. */
export class NoteDispensation extends Command {
  @IsUUID()
  personId!: string;

  /** For which item; left out, for all. */
  @OptionalId()
  itemId?: string | null;

  @OptionalWords(200)
  grantedBy?: string | null;

  @OptionalWords()
  ground?: string | null;
}
