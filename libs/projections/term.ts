import { londonTime } from '#lib/domain/london-time.js';
import { type DateOrInstant } from '#lib/event-store/index.js';

/** A time in a post or a seat: the days as stated, and what the telling says where they are not. */
export interface Term {
  /** First day as stated, `YYYY-MM-DD`. */
  readonly from: string | null;
  /** Last day as stated, inclusive. */
  readonly until: string | null;
  /** When its beginning came into force by the telling, as `inForceFrom` writes it. */
  readonly begun: string;
  /** The same for its end; null while no end was told. */
  readonly ended: string | null;
}

/** A term begun, with its stated days. */
export const term = (begun: string, from: string | null, until: string | null = null): Term => ({
  from,
  until,
  begun,
  ended: null,
});

/**
 * A term whose end was told: by its last day where stated, else from the moment of the telling. A fixed term that had run
 * out on an earlier day keeps its last day; given up in the course of its last day, it ends at that moment.
 */
export const endTerm = (running: Term, ended: string, until: string | null): Term => ({
  ...running,
  until: until ?? (running.until !== null && running.until < ended.slice(0, 10) ? running.until : null),
  ended,
});

/** A day's end or an instant, as text that sorts with `begun` and `ended`. */
const momentOf = (on: DateOrInstant): string => (on.length === 10 ? `${on}~` : londonTime(on));

/** Whether the term had begun by a day's end (in London) or an instant. */
export const hasBegun = ({ from, begun }: Term, on: DateOrInstant): boolean => (from ?? begun) <= momentOf(on);

/**
 * Whether the term ran at a day's end (in London) or an instant. The last day belongs to the term; an end told with a
 * day and no more is taken as that last day.
 */
export function ranOn(term: Term, on: DateOrInstant): boolean {
  const last = term.until ?? term.ended;
  if (!hasBegun(term, on)) return false;
  if (last === null) return true;
  return last.length === 10 ? momentOf(on).slice(0, 10) <= last : momentOf(on) < last;
}

/** The day after a day, `YYYY-MM-DD`. */
export const dayAfter = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00.000Z`) + 86_400_000).toISOString().slice(0, 10);
