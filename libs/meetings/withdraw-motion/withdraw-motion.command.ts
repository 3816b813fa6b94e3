import { IsUUID } from 'class-validator';
import { Command } from '#lib/domain/index.js';

/** Records that a motion was withdrawn. */
export class WithdrawMotion extends Command {
  @IsUUID()
  motionId!: string;
}
