import { IsString, Length } from 'class-validator';
import { DigestsCommand } from '../digests.command.js';

/** Records that what was recorded under an exempt matter may be read by anyone. */
export class ReleaseExemptMatter extends DigestsCommand {
  /** On what basis it was decided. */
  @IsString()
  @Length(1, 2000)
  basis!: string;
}
