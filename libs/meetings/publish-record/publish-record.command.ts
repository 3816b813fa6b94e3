import { IsIn, IsOptional } from 'class-validator';
import { Command } from '#lib/domain/index.js';

/** Publishes the record as it stands. */
export class PublishRecord extends Command {
  /** By default what the record is: a draft until a later meeting has approved it. */
  @IsOptional()
  @IsIn(['draft', 'approved'])
  kind?: 'draft' | 'approved';
}
