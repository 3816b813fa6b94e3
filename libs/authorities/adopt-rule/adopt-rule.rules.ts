import { type Outcome, broken, met, notStated } from '#lib/domain/index.js';
import { type Clock } from '#lib/statutory/clock.js';

/** Where the law sets a least length, a council may only lengthen the clock. */
export function noShorterThanTheLaw(limit: number, clock: Clock | null): Outcome {
  if (clock === null) return notStated('statutory-minimum', 'no clock for this council’s jurisdiction');
  if (clock.councilMay === 'replace' || limit >= clock.limit) return met;
  return broken(
    'below-statutory-minimum',
    `The law asks for at least ${clock.limit} ${clock.unit.replace('-', ' ')} (${clock.source}); a council may only lengthen it.`,
    'limit',
  );
}
