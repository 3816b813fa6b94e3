import { setTimeout as pause } from 'node:timers/promises';
import { type Entry, readJournal } from '../writing/journal.js';

/** Long enough for any machine; only something that never happens takes as long, in milliseconds. */
const PATIENCE_MS = 60_000;
const LOOK_MS = 10;

/**
 * Waits until a journal holds so many more entries of a kind than it did at first.
 *
 * @throws {Error} when it does not within a minute
 */
export async function untilMore(
  journal: string,
  what: string,
  count: number,
  isOne: (entry: Entry) => boolean,
): Promise<void> {
  const counted = () => readJournal(journal).filter(isOne).length;
  const enough = counted() + count;
  const deadline = performance.now() + PATIENCE_MS;
  while (counted() < enough) {
    if (performance.now() > deadline) {
      const last = readJournal(journal).slice(-3);
      throw new Error(`Within a minute there were not ${count} ${what}. Last: ${JSON.stringify(last)}`);
    }
    await pause(LOOK_MS);
  }
}

export const untilAcknowledged = (journal: string, count: number): Promise<void> =>
  untilMore(journal, 'acknowledgements', count, ({ what }) => what === 'told');

/** Refusals of the store, and failures to open it. Someone else being first is none. */
export const untilRefused = (journal: string, count: number): Promise<void> =>
  untilMore(journal, 'refusals', count, isRefusal);

export const isRefusal = (entry: Entry): boolean =>
  (entry.what === 'refused' && entry.error !== 'WrongExpectedRevision') ||
  (entry.what === 'trouble' && entry.with === 'opening');

/** What is wrong with the refusals of a journal: each has to say what the matter is. */
export const faultsOfRefusals = (journal: string, error: string, sentence: RegExp): string[] => [
  ...new Set(
    readJournal(journal)
      .filter(isRefusal)
      .filter((entry) => 'error' in entry && (entry.error !== error || !sentence.test(entry.sentence)))
      .map((entry) => `a refusal does not say what the matter is: ${JSON.stringify(entry)}`),
  ),
];
