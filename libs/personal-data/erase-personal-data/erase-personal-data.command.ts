import { IsString, Length } from 'class-validator';
import { DigestsCommand } from '../digests.command.js';

/** Records the council's decision to erase personal data; the vault carries it out. */
export class ErasePersonalData extends DigestsCommand {
  /** On what basis it was decided. */
  @IsString()
  @Length(1, 2000)
  basis!: string;
}
