import { clockFor } from '#lib/statutory/clock-for.js';
import { type Clock } from '#lib/statutory/clock.js';
import { CLOCKS } from '#lib/statutory/clocks.js';

/** The ids of the rules the table of clocks times, each once. */
export const knownRules = (): string[] => [...new Set(CLOCKS.map((clock) => clock.id))].sort();

/** The table's clock for a rule under a council's law on a day; null when its jurisdiction is not stated or has no row. */
export const tableClock = (rule: string, jurisdiction: Clock['jurisdiction'] | null, on: string | null) =>
  clockFor(rule, jurisdiction, null, on);
