import { IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { Command, IsCalendarDate } from '#lib/domain/index.js';

/** Records that a person left a post. */
export class LeavePost extends Command {
  /** The holding that ended. */
  @IsUUID()
  postId!: string;

  /** Last day in the post. */
  @IsOptional()
  @IsCalendarDate()
  until?: string | null;

  @IsOptional()
  @IsString()
  @Length(1, 2000)
  reason?: string | null;
}
