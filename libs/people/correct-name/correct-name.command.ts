import { IsString, Length } from 'class-validator';
import { Command } from '#lib/domain/index.js';

/** Corrects a person’s name, or gives the name of someone entered without one. */
export class CorrectName extends Command {
  /** The name from now on. */
  @IsString()
  @Length(1, 200)
  name!: string;

  /** What was wrong. */
  @IsString()
  @Length(1, 2000)
  reason!: string;
}
