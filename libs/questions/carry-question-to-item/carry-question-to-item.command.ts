import { IsOptional, IsUUID } from 'class-validator';
import { Command } from '#lib/domain/index.js';

/** Puts an accepted question on the agenda of a meeting. */
export class CarryQuestionToItem extends Command {
  @IsUUID()
  meetingId!: string;

  /** The item it is taken under, when the agenda has one. */
  @IsOptional()
  @IsUUID()
  itemId?: string | null;
}
