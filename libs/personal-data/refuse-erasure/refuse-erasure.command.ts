import { IsString, Length } from 'class-validator';
import { DigestsCommand } from '../digests.command.js';

/** Records the council's decision to keep personal data although its erasure was asked for. */
export class RefuseErasure extends DigestsCommand {
  /** Why it is kept. */
  @IsString()
  @Length(1, 2000)
  reason!: string;
}
