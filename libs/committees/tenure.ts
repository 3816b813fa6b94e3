/** The days of a term as stated, inclusive, `YYYY-MM-DD`. A last day of null: the term is open-ended. */
export interface Tenure {
  readonly from: string | null;
  readonly until: string | null;
}

/** After every calendar date. */
const OPEN = '9999-99-99';

/** The last day of a term, as text that sorts. */
export const lastDay = ({ until }: Tenure): string => until ?? OPEN;

/** Whether the record makes it certain that a term ran on a day: a term of unknown beginning is certain of its last day only. */
export const certainlyRuns = (tenure: Tenure, day: string): boolean =>
  day === lastDay(tenure) || (tenure.from !== null && tenure.from <= day && day < lastDay(tenure));

/** Whether two terms share a day; null when the record does not state enough to say. */
export function overlap(a: Tenure, b: Tenure): boolean | null {
  const [first, other] = lastDay(a) <= lastDay(b) ? [a, b] : [b, a];
  if (certainlyRuns(other, lastDay(first))) return true;
  return other.from === null ? null : false;
}

/** The most of these terms that certainly run on one day of the term given: it is reached on one of their last days. */
export function mostAtOnce(tenure: Tenure, others: readonly Tenure[]): number {
  const days = [tenure, ...others].map(lastDay).filter((day) => certainlyRuns(tenure, day));
  return Math.max(...days.map((day) => others.filter((other) => certainlyRuns(other, day)).length));
}
