import { IsInt, IsOptional, IsUUID, Min } from 'class-validator';
import { Command } from '#lib/domain/index.js';
import { OptionalWords, WordsField } from '../command-fields.js';

/** Corrects approved minutes, by a minute of a later meeting. */
export class CorrectMinutes extends Command {
  @IsUUID()
  byMeetingId!: string;

  /** The minute of that meeting which corrects them. */
  @OptionalWords(50)
  minuteNumber?: string | null;

  /** The revision of the entry corrected; left out when the minute does not say which. */
  @IsOptional()
  @IsInt()
  @Min(0)
  entryRevision?: number | null;

  @WordsField(20_000)
  oldText!: string;

  @WordsField(20_000)
  newText!: string;

  @OptionalWords()
  reason?: string | null;
}
