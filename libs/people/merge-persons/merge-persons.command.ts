import { IsString, IsUUID, Length } from 'class-validator';
import { Command } from '#lib/domain/index.js';

/** Says that two entries are one person. The entry in the address gives way. */
export class MergePersons extends Command {
  /** The entry that stays. */
  @IsUUID()
  into!: string;

  /** How it is known. */
  @IsString()
  @Length(1, 2000)
  reason!: string;
}
