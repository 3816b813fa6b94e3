import { IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { Command, IsCalendarDate } from '#lib/domain/index.js';

/** Records that a person took up a post. */
export class TakePost extends Command {
  /** The post’s title. */
  @IsString()
  @Length(1, 200)
  title!: string;

  /** The council the post belongs to. */
  @IsOptional()
  @IsUUID()
  authorityId?: string | null;

  /** First day in the post. */
  @IsOptional()
  @IsCalendarDate()
  from?: string | null;
}
