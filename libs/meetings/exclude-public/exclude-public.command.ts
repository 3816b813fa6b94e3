import { ArrayMaxSize, IsArray, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { Command } from '#lib/domain/index.js';
import { OptionalWords } from '../command-fields.js';

/** Excludes press and public for some items. */
export class ExcludePublic extends Command {
  @IsArray()
  @ArrayMaxSize(100)
  @IsUUID('all', { each: true })
  itemIds!: string[];

  /** Paragraphs of Schedule 12A: 1 to 7 in England, 12 to 18 in Wales. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(18)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(18, { each: true })
  paragraphs?: number[];

  /** The public interest reasoning. */
  @OptionalWords()
  reason?: string | null;
}
