import { IsOptional, IsUUID } from 'class-validator';
import { ProgrammeCommand } from '../programme.command.js';

/** Opens a committee's work programme for a municipal year. */
export class OpenProgramme extends ProgrammeCommand {
  /** The council; left out: the committee's. */
  @IsOptional()
  @IsUUID()
  authorityId?: string | null;

  /** The meeting it was first spoken of at. */
  @IsOptional()
  @IsUUID()
  meetingId?: string | null;
}
