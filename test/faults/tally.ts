import { type Fault, type Report } from './fault.js';

/** What the rounds of one fault came to. */
export interface Tally {
  readonly fault: Fault;
  readonly report: Report;
  readonly seconds: number;
  /** Why there were no rounds; null when there were. */
  readonly leftOut: string | null;
}

export const NOTHING: Report = {
  rounds: 0,
  acknowledged: 0,
  settled: 0,
  errors: new Map(),
  broken: [],
  notes: new Map(),
};

/** Both reports together. */
export const together = (a: Report, b: Report): Report => ({
  rounds: a.rounds + b.rounds,
  acknowledged: a.acknowledged + b.acknowledged,
  settled: a.settled + b.settled,
  errors: sum(a.errors, b.errors),
  broken: [...a.broken, ...b.broken],
  notes: sum(a.notes ?? new Map(), b.notes ?? new Map()),
});

function sum(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): Map<string, number> {
  const counts = new Map(a);
  for (const [word, count] of b) counts.set(word, (counts.get(word) ?? 0) + count);
  return counts;
}
