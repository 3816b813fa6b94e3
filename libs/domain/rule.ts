import { Refusal } from './refusal.js';

/**
 * What a rule says of a command: met, broken, or *not stated* because the record does not hold what the rule asks about
 * (no roll, no date, no count). Only *broken* refuses; *not stated* is recorded and shown. No flag switches rules off.
 */
export type Outcome =
  | { readonly outcome: 'met' }
  | { readonly outcome: 'broken'; readonly rule: string; readonly sentence: string; readonly field?: string }
  | { readonly outcome: 'not-stated'; readonly rule: string; readonly what: string };

export const met: Outcome = { outcome: 'met' };
export const broken = (rule: string, sentence: string, field?: string): Outcome =>
  field === undefined ? { outcome: 'broken', rule, sentence } : { outcome: 'broken', rule, sentence, field };
export const notStated = (rule: string, what: string): Outcome => ({ outcome: 'not-stated', rule, what });

/**
 * Refuses on the first broken rule; otherwise gives what was not stated, for the event to carry.
 *
 * @throws {Refusal} naming the rule that was broken
 */
export function uphold(...outcomes: readonly Outcome[]): string[] {
  const unstated: string[] = [];
  for (const outcome of outcomes) {
    if (outcome.outcome === 'broken') throw new Refusal('rule', outcome.rule, outcome.sentence, outcome.field ?? null);
    if (outcome.outcome === 'not-stated') unstated.push(`${outcome.rule}: ${outcome.what}`);
  }
  return unstated;
}
