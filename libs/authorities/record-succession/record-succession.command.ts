import { IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { Command } from '#lib/domain/index.js';

/** Records which council took over from this one. */
export class RecordSuccession extends Command {
  /** The council that took over. */
  @IsUUID()
  successor!: string;

  /** Under what order; or, when another was recorded before, what was wrong. */
  @IsOptional()
  @IsString()
  @Length(1, 2000)
  reason?: string | null;
}
