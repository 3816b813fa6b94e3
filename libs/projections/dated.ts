import { londonTime } from '#lib/domain/london-time.js';
import { type DateOrInstant } from '#lib/event-store/index.js';

/** Facts in force from a moment on: a London day `YYYY-MM-DD` or local time `YYYY-MM-DDTHH:mm:ss.sss`, as text that sorts. */
export interface Dated<Facts> {
  readonly from: string;
  readonly set: Partial<Facts>;
}

/** When an event's facts came into force: when it happened, or, where that is not stated, when it was recorded. */
export function inForceFrom(event: { effectiveAt: DateOrInstant | null; recordedAt: string }): string {
  const when = event.effectiveAt ?? event.recordedAt;
  return when.length === 10 ? when : londonTime(when);
}

let latest: { changes: readonly Dated<unknown>[]; facts: unknown } | null = null;

/** The facts as last told, in the order of telling. Frozen: the same rows asked twice running give the same object. */
export function asLastTold<Facts>(changes: readonly Dated<Facts>[]): Facts {
  // A view asks for every column of one row in turn.
  if (latest?.changes === changes) return latest.facts as Facts;
  const facts = {};
  for (const { set } of changes) Object.assign(facts, set);
  latest = { changes, facts: Object.freeze(facts) };
  return facts as Facts;
}

/**
 * The facts in force on a day (its end, in London) or at an instant, as now known; undefined when the first change,
 * which brings the row into being, was not in force yet. Equal moments take effect in the order of telling.
 */
export function inForceOn<Facts>(changes: readonly Dated<Facts>[], on: DateOrInstant): Facts | undefined {
  const until = on.length === 10 ? `${on}~` : londonTime(on);
  const birth = changes[0];
  if (!birth || birth.from > until) return undefined;
  const inForce = changes
    .map((change, told) => ({ ...change, told }))
    .filter((change) => change.from <= until)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.told - b.told));
  // A change dated before the birth cannot take the row's first facts away: the birth is always applied first.
  return Object.assign({}, birth.set, ...inForce.filter((c) => c.told > 0).map((c) => c.set)) as Facts;
}
