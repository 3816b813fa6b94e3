import { IsBoolean, IsOptional, IsString, Length } from 'class-validator';
import { Command } from '#lib/domain/index.js';

/** Gives a committee a new name, or corrects the one it was entered under. */
export class RenameCommittee extends Command {
  /** The name from now on. */
  @IsString()
  @Length(1, 200)
  name!: string;

  /** True when the name before was a mistake: this one then always held. */
  @IsOptional()
  @IsBoolean()
  correction?: boolean;

  /** Why; a correction must say what was wrong. */
  @IsOptional()
  @IsString()
  @Length(1, 2000)
  reason?: string | null;
}
