import { IsIn, IsOptional } from 'class-validator';
import { Command } from '#lib/domain/index.js';
import { OptionalWords } from '../command-fields.js';

const PURPOSES = ['decide', 'recommend', 'scrutinise', 'note', 'procedural'] as const;

/** Puts an item on the agenda, after those already there. */
export class AddAgendaItem extends Command {
  /** Its number as printed, e.g. 6 or 6a. */
  @OptionalWords(20)
  number?: string | null;

  @OptionalWords(500)
  title?: string | null;

  @IsOptional()
  @IsIn(PURPOSES)
  purpose?: (typeof PURPOSES)[number] | null;

  /** The kind of business, as the seats of co-opted members name it, e.g. education. */
  @OptionalWords(200)
  business?: string | null;
}
