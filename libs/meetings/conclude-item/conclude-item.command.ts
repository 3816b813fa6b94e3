import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { Command } from '#lib/domain/index.js';
import { OptionalId } from '../command-fields.js';
import { DISPOSITIONS, type Disposition } from '../events/agenda.events.js';

/** Concludes an item. */
export class ConcludeItem extends Command {
  @IsUUID()
  itemId!: string;

  /** How it ended; left out when the record does not say. */
  @IsOptional()
  @IsIn(DISPOSITIONS)
  disposition?: Disposition | null;

  /** The meeting it was put off to. */
  @OptionalId()
  deferredTo?: string | null;
}
