import { IsOptional, IsUUID, Matches } from 'class-validator';
import { Command } from '#lib/domain/index.js';
import { OptionalWords, WordsField } from '../command-fields.js';

/** Attaches a report to an item. */
export class AttachReport extends Command {
  @IsUUID()
  itemId!: string;

  @WordsField(500)
  title!: string;

  /** Who wrote it. */
  @OptionalWords(200)
  author?: string | null;

  /** SHA-256 of the document. */
  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/, { message: 'sha256 must be 64 hexadecimal digits' })
  sha256?: string | null;
}
