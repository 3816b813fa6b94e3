import { IsOptional, IsUUID } from 'class-validator';
import { OptionalWords, ProgrammeCommand } from '../programme.command.js';

/** Records that the committee adopted its work programme. */
export class AdoptProgramme extends ProgrammeCommand {
  @IsOptional()
  @IsUUID()
  meetingId?: string | null;

  @OptionalWords(50)
  minuteNumber?: string | null;
}
