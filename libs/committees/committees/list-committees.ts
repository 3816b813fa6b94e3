import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { ListQuery } from '#lib/querying/list-query.js';
import { COMMITTEE_KINDS } from '../committee.events.js';

/** Which committees to list; all, dissolved ones too, unless told otherwise. */
export class ListCommittees extends ListQuery {
  /** A council, by id or by words in its name. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  authority?: string;

  /** What kind of body. */
  @IsOptional()
  @IsIn(COMMITTEE_KINDS)
  kind?: (typeof COMMITTEE_KINDS)[number];

  /** Whether it sits, on the day asked about. */
  @IsOptional()
  @IsIn(['sitting', 'dissolved'])
  status?: 'sitting' | 'dissolved';

  /** Words in its name. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  text?: string;
}
