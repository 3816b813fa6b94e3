import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { CAPACITIES } from '#lib/people/person.events.js';
import { ListQuery } from '../list-query.js';

/** Which people to list. */
export class ListPeople extends ListQuery {
  /** Who holds a post or a seat of this council, by id or by words in its name. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  authority?: string;

  /** Who holds a seat or an office of this committee, by id or by words in its name. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  committee?: string;

  /** In what capacity the record shows them. */
  @IsOptional()
  @IsIn(CAPACITIES)
  capacity?: (typeof CAPACITIES)[number];

  /** Words in the name or label. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  text?: string;
}
