import { type ActionFacts } from './action.row.js';

/**
 * Whether an action is overdue on a London day `YYYY-MM-DD`: its due date has passed and nobody has reported it done.
 * A reported action waits for the committee, not for its owner; one without a due date is never overdue.
 */
export const isOverdue = ({ status, due }: Pick<ActionFacts, 'status' | 'due'>, today: string): boolean =>
  status === 'open' && due !== null && due < today;
