import { IsString, Length } from 'class-validator';
import { Command } from '#lib/domain/index.js';

/** Puts right how an action is worded. */
export class CorrectActionDescription extends Command {
  /** How it should read. */
  @IsString()
  @Length(1, 2000)
  what!: string;

  @IsString()
  @Length(1, 2000)
  reason!: string;
}
