import { type Outcome, uphold } from '#lib/domain/index.js';

/**
 * As `uphold`, with each thing not stated named once: several voters may lack the same roll.
 *
 * @throws {Refusal} naming the first rule that was broken
 */
export const upholdAll = (...outcomes: readonly Outcome[]): string[] => [...new Set(uphold(...outcomes))];
