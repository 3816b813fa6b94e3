import { IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { Command } from '#lib/domain/index.js';

/** Records that another decision replaces this one. */
export class SupersedeDecision extends Command {
  /** The later decision. */
  @IsUUID()
  byDecisionId!: string;

  @IsOptional()
  @IsString()
  @Length(1, 5000)
  reason?: string | null;
}
