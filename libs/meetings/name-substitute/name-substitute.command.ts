import { IsUUID } from 'class-validator';
import { Command } from '#lib/domain/index.js';

/** Names a substitute for a member. */
export class NameSubstitute extends Command {
  @IsUUID()
  personId!: string;

  /** The member whose place they take. */
  @IsUUID()
  forPersonId!: string;
}
