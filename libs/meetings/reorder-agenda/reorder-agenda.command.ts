import { ArrayMaxSize, IsArray, IsUUID } from 'class-validator';
import { Command } from '#lib/domain/index.js';
import { OptionalWords } from '../command-fields.js';

/** Changes the order of business. */
export class ReorderAgenda extends Command {
  /** Every item still on the agenda, in the new order. */
  @IsArray()
  @ArrayMaxSize(200)
  @IsUUID('all', { each: true })
  itemIds!: string[];

  @OptionalWords()
  reason?: string | null;
}
