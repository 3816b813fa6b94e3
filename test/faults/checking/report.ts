import { type Report } from '../fault.js';
import { type Entry, readJournal } from '../writing/journal.js';
import { answerTo, historiesOf, isSettled } from './histories.js';

/** Sums up what the journals of a seed's rounds say, and what the checks found. */
export function reportOf(rounds: number, journals: readonly string[], broken: readonly string[]): Report {
  const entries = journals.map((journal) => readJournal(journal));
  const histories = entries.flatMap(historiesOf);
  return {
    rounds,
    acknowledged: histories.filter((history) => answerTo(history) !== null).length,
    settled: histories.filter(isSettled).length,
    errors: countBy(entries.flat().flatMap(errorOf)),
    broken,
  };
}

/** Someone else writing first is the writers' daily bread and no error. */
const errorOf = (entry: Entry): string[] =>
  'error' in entry && entry.error !== 'WrongExpectedRevision' ? [entry.error] : [];

/** How often each word comes. */
export function countBy(words: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
