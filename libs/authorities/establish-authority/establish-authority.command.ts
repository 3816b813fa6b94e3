import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { Command } from '#lib/domain/index.js';
import { JURISDICTIONS } from '../authority.events.js';

/** Enters a council in the minute book. Its clocks are *not stated* until its jurisdiction is. */
export class EstablishAuthority extends Command {
  /** The council’s name. */
  @IsString()
  @Length(1, 200)
  name!: string;

  /** Whose law its clocks follow. */
  @IsOptional()
  @IsIn(JURISDICTIONS)
  jurisdiction?: (typeof JURISDICTIONS)[number] | null;

  /** Councils it took over from. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique({ message: 'predecessors must name each council once' })
  @IsUUID(undefined, { each: true })
  predecessors?: string[];
}
