import { IsOptional, IsString, Length } from 'class-validator';
import { Command } from '#lib/domain/index.js';

/** Records that the asker withdrew a question. */
export class WithdrawQuestion extends Command {
  @IsOptional()
  @IsString()
  @Length(1, 2000)
  reason?: string | null;
}
