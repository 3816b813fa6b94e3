import { type Dated, asLastTold, inForceOn } from '#lib/projections/dated.js';

/** Facts as last told; or those in force on a day, undefined when there was nothing then. */
export const factsOn = <Facts>(changes: readonly Dated<Facts>[], on: string | null): Facts | undefined =>
  on === null ? asLastTold(changes) : inForceOn(changes, on);
