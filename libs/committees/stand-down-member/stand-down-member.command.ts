import { IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { Command, IsCalendarDate } from '#lib/domain/index.js';

/** Records that a member gave up or lost their seat. */
export class StandDownMember extends Command {
  @IsUUID()
  personId!: string;

  /** Last day in the seat. */
  @IsOptional()
  @IsCalendarDate()
  on?: string | null;

  @IsOptional()
  @IsString()
  @Length(1, 2000)
  reason?: string | null;
}
