import { IsString, Length } from 'class-validator';
import { Command } from '#lib/domain/index.js';

/** Takes an action off the list without its being done. */
export class CancelAction extends Command {
  @IsString()
  @Length(1, 2000)
  reason!: string;
}
