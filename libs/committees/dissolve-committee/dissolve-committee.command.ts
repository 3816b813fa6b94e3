import { IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { Command } from '#lib/domain/index.js';

/** Records that a committee came to an end. */
export class DissolveCommittee extends Command {
  @IsOptional()
  @IsString()
  @Length(1, 2000)
  reason?: string | null;

  /** The committee that takes over. */
  @IsOptional()
  @IsUUID()
  successorId?: string | null;
}
