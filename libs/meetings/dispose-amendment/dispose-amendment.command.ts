import { IsIn, IsUUID } from 'class-validator';
import { Command } from '#lib/domain/index.js';
import { OptionalWords } from '../command-fields.js';

const OUTCOMES = ['accepted-by-mover', 'carried', 'lost', 'withdrawn'] as const;

/** Records what became of an amendment. */
export class DisposeAmendment extends Command {
  @IsUUID()
  amendmentId!: string;

  @IsIn(OUTCOMES)
  outcome!: (typeof OUTCOMES)[number];

  /** The motion as it now reads. */
  @OptionalWords(10_000)
  textOfMotion?: string | null;
}
