import { IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import { Command } from '#lib/domain/index.js';

/** Sets how many seats a committee has. */
export class SetSeats extends Command {
  @IsInt()
  @Min(1)
  @Max(1000)
  seats!: number;

  /** Where it is written. */
  @IsOptional()
  @IsString()
  @Length(1, 500)
  reference?: string | null;
}
