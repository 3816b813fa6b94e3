import { IsUUID } from 'class-validator';
import { Command } from '#lib/domain/index.js';
import { OptionalId } from '../command-fields.js';

/** Records that a motion was lost. */
export class LoseMotion extends Command {
  @IsUUID()
  motionId!: string;

  /** The vote that lost it; left out, the vote on the motion, if there was one. */
  @OptionalId()
  voteId?: string | null;
}
