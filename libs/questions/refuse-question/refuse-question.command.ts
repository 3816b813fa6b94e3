import { IsString, Length } from 'class-validator';
import { Command } from '#lib/domain/index.js';

/** Records that a question on notice was refused, and on what ground. */
export class RefuseQuestion extends Command {
  /** On what ground. */
  @IsString()
  @Length(1, 2000)
  ground!: string;
}
