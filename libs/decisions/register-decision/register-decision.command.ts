import { IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { DecisionTextCommand } from '../decision-text.command.js';

/** Registers a decision a meeting made by resolution. */
export class RegisterDecision extends DecisionTextCommand {
  @IsOptional()
  @IsUUID()
  authorityId?: string | null;

  /** The body that decided. */
  @IsOptional()
  @IsUUID()
  committeeId?: string | null;

  @IsUUID()
  meetingId!: string;

  @IsOptional()
  @IsUUID()
  itemId?: string | null;

  /** The outcome's verb: noted, agreed, requested… */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  verb?: string | null;

  /** How it was passed: vote, assent, appointment-by-chair, not-stated. */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  by?: string;

  @IsOptional()
  @IsString()
  @Length(1, 50)
  minuteNumber?: string | null;
}
