import { IsInt, Min } from 'class-validator';
import { Command } from '#lib/domain/index.js';
import { OptionalWords, WordsField } from '../command-fields.js';

/** Amends the wording of an entry of the draft record. */
export class AmendEntry extends Command {
  /** The revision of the entry, as the record shows it. */
  @IsInt()
  @Min(0)
  entryRevision!: number;

  /** The passage that changes, word for word; left out, the whole wording. */
  @OptionalWords(20_000)
  was?: string | null;

  @WordsField(20_000)
  reads!: string;

  @WordsField()
  reason!: string;
}
