import { IsString, Length } from 'class-validator';
import { Command } from '#lib/domain/index.js';

/** Opens an action again that was reported, agreed or cancelled. */
export class ReopenAction extends Command {
  @IsString()
  @Length(1, 2000)
  reason!: string;
}
