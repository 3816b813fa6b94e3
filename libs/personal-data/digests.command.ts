import { ArrayMinSize, IsArray, IsString, Length, Matches } from 'class-validator';
import { Command } from '#lib/domain/index.js';

const DIGEST = /^[A-Za-z0-9_-]{43}$/;

/** A decision about fields that are sealed, named by their digests alone. */
export abstract class DigestsCommand extends Command {
  /** The digests of the sealed fields it is about. */
  @IsArray()
  @ArrayMinSize(1)
  @Matches(DIGEST, { each: true, message: 'each value in digests must be a digest of 43 characters' })
  digests!: string[];

  /** Who decided, e.g. the Data Protection Officer. */
  @IsString()
  @Length(1, 200)
  decidedBy!: string;
}
