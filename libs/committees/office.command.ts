import { IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { Command } from '#lib/domain/index.js';

/** Who takes an office of a committee, for how long, and where it was decided. */
export abstract class OfficeCommand extends Command {
  @IsUUID()
  personId!: string;

  /** For how long, as the record puts it. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  term?: string | null;

  /** The meeting that decided it. */
  @IsOptional()
  @IsUUID()
  meetingId?: string | null;
}
