import { IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { Command } from '#lib/domain/index.js';
import { CALL_IN_OUTCOMES } from '../decision.events.js';

/** Records how a call-in ended. */
export class ConcludeCallIn extends Command {
  @IsIn(CALL_IN_OUTCOMES)
  outcome!: (typeof CALL_IN_OUTCOMES)[number];

  /** Where it was heard. */
  @IsOptional()
  @IsUUID()
  meetingId?: string | null;

  @IsOptional()
  @IsString()
  @Length(1, 5000)
  reason?: string | null;
}
