import { type AdoptedRule } from './adopted-rule.js';
import { type Clock, type Jurisdiction } from './clock.js';
import { CLOCKS } from './clocks.js';

/**
 * The clock for a rule in a jurisdiction: the version in force on a day (`YYYY-MM-DD`; the newest when null), with the
 * council's own limit where it adopted one for this rule. A limit the law sets as a minimum can only be lengthened.
 * Null, *not stated*, when the jurisdiction is unknown or the table has no row for it.
 */
export function clockFor(
  rule: string,
  jurisdiction: Jurisdiction | null,
  adopted: AdoptedRule | null = null,
  on: string | null = null,
): Clock | null {
  const versions = CLOCKS.filter((clock) => clock.id === rule && clock.jurisdiction === jurisdiction).filter(
    (clock) => on === null || clock.inForceFrom === null || clock.inForceFrom <= on,
  );
  const clock = versions.sort((a, b) => b.version - a.version)[0];
  if (!clock) return null;
  if (adopted?.rule !== rule) return clock;
  if (clock.councilMay === 'lengthen' && adopted.limit <= clock.limit) return clock;
  return { ...clock, limit: adopted.limit, adopted: adopted.reference ?? 'where it is written is not stated' };
}
