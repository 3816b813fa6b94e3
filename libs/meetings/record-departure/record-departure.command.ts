import { IsBoolean, IsOptional } from 'class-validator';
import { Command } from '#lib/domain/index.js';
import { OptionalId, OptionalWords } from '../command-fields.js';

/** Records that somebody left the room. */
export class RecordDeparture extends Command {
  /** Who; left out when the record does not name them. */
  @OptionalId()
  personId?: string | null;

  @OptionalId()
  itemId?: string | null;

  /** When, as the record states it. */
  @OptionalWords(200)
  at?: string | null;

  @OptionalWords()
  reason?: string | null;

  /** Whether for the rest of the meeting. */
  @IsOptional()
  @IsBoolean()
  forGood?: boolean | null;
}
