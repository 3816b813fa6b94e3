import { IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import { Command } from '#lib/domain/index.js';
import { ATTENDING_AS } from '../events/attendance.events.js';

/** Records whether and as what a person attended. Recorded anew with other facts, it corrects what was recorded before. */
export class RecordAttendance extends Command {
  @IsUUID()
  personId!: string;

  @IsIn(ATTENDING_AS)
  attendingAs!: (typeof ATTENDING_AS)[number];

  /** Left out when the record lists them without saying that they were there. */
  @IsOptional()
  @IsBoolean()
  present?: boolean | null;

  /** Whether they joined from elsewhere. */
  @IsOptional()
  @IsBoolean()
  remote?: boolean | null;
}
