import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { Command } from '#lib/domain/index.js';
import { CAPACITIES } from '../person.events.js';

/** Enters a person in the minute book, by name or by what the record calls them. */
export class RegisterPerson extends Command {
  /** Their name as the record gives it. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  name?: string | null;

  /** How the record names them when it gives no name. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  label?: string | null;

  /** In what capacity the record shows them; unknown when left out. */
  @IsOptional()
  @IsIn(CAPACITIES)
  capacity?: (typeof CAPACITIES)[number];
}
