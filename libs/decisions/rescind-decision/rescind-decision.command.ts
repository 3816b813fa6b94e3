import { IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { Command } from '#lib/domain/index.js';

/** Records that a decision was rescinded. */
export class RescindDecision extends Command {
  /** The meeting that rescinded it. */
  @IsOptional()
  @IsUUID()
  byMeetingId?: string | null;

  @IsString()
  @Length(1, 5000)
  reason!: string;
}
