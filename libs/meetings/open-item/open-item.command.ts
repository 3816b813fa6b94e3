import { IsUUID } from 'class-validator';
import { Command } from '#lib/domain/index.js';

/** Takes an item. */
export class OpenItem extends Command {
  @IsUUID()
  itemId!: string;
}
