import { IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { Command } from '#lib/domain/index.js';

/** Hands an action over to another committee to watch. */
export class TransferAction extends Command {
  @IsUUID()
  toCommitteeId!: string;

  @IsOptional()
  @IsString()
  @Length(1, 2000)
  reason?: string | null;
}
