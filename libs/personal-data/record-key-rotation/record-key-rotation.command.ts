import { IsInt, Min } from 'class-validator';
import { Command } from '#lib/domain/index.js';

/** Records that the key that wraps the keys of sealed words was replaced. */
export class RecordKeyRotation extends Command {
  /** Which wrapping key it is now, counted from 1. */
  @IsInt()
  @Min(1)
  epoch!: number;
}
