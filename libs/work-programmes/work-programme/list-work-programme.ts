import { IsIn, IsOptional, Matches } from 'class-validator';
import { ListQuery } from '#lib/querying/list-query.js';
import { TOPIC_STATES } from '../topic.states.js';

/** Which of a committee's topics to list; every topic but the dropped ones unless told otherwise. */
export class ListWorkProgramme extends ListQuery {
  @IsOptional()
  @Matches(/^\d{4}-\d{4}$/, { message: 'municipalYear must be written as in 2024-2025' })
  municipalYear?: string;

  /** How far a topic has come; `all` leaves nothing out. */
  @IsOptional()
  @IsIn([...TOPIC_STATES, 'all'])
  state?: string;
}
