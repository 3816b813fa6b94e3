import { type TopicFacts } from './topic.row.js';

const UNDATED = '9999-99-99';
const SUGGESTIONS = ['suggested', 'offered'];
const PAST = ['delivered', 'dropped'];

/** The order of a programme as text that sorts: by day, then what has no day yet, then suggestions, then what is past. */
export function programmeOrder({ date, state }: TopicFacts, suggested: string): string {
  const rank = PAST.includes(state) ? 3 : SUGGESTIONS.includes(state) ? 2 : 1;
  return `${date ?? UNDATED} ${rank} ${suggested}`;
}
