import { IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { Command } from '#lib/domain/index.js';

/** Records that the committee agreed an action is complete. */
export class AgreeCompletion extends Command {
  @IsOptional()
  @IsUUID()
  meetingId?: string | null;

  @IsOptional()
  @IsString()
  @Length(1, 50)
  minuteNumber?: string | null;
}
