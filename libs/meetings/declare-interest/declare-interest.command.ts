import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { Command } from '#lib/domain/index.js';
import { OptionalId, OptionalWords } from '../command-fields.js';
import { INTERESTS } from '../events/attendance.events.js';

const ACTIONS = ['stayed', 'spoke-and-left', 'left', 'did-not-vote'] as const;

/** Records a declaration of interest. */
export class DeclareInterest extends Command {
  @IsUUID()
  personId!: string;

  /** Its kind under the code of conduct, when it was stated. */
  @IsOptional()
  @IsIn(INTERESTS)
  interest?: (typeof INTERESTS)[number] | null;

  /** The item it concerns; left out, it concerns the meeting as a whole. */
  @OptionalId()
  itemId?: string | null;

  @OptionalWords()
  nature?: string | null;

  /** What they did. */
  @IsOptional()
  @IsIn(ACTIONS)
  action?: (typeof ACTIONS)[number] | null;
}
