import { type Appended, type ExpectedRevision } from '#lib/event-store/index.js';
import { type Entry } from '../writing/journal.js';
import { type AppendName } from '../writing/plan.js';

/** One time an append was sent. */
export interface Try {
  readonly expected: ExpectedRevision;
  /** Null for an answer that never came, or that said the outcome is unknown. */
  readonly outcome: 'told' | 'refused' | null;
  readonly answer: Appended | null;
  /** Name of the error; empty when there was none. */
  readonly error: string;
}

/** Everything that befell one append, in order. */
export interface History extends AppendName {
  readonly tries: readonly Try[];
}

/** The histories of all appends of a journal, in the order in which they were first sent. */
export function historiesOf(entries: readonly Entry[]): History[] {
  const histories = new Map<string, AppendName & { tries: Try[] }>();
  for (const entry of entries) {
    if (entry.what === 'trouble') continue;
    const { writer, number } = entry;
    const key = `${writer} ${number}`;
    const history = histories.get(key) ?? { writer, number, tries: [] };
    histories.set(key, history);
    if (entry.what === 'try') history.tries.push({ expected: entry.expected, outcome: null, answer: null, error: '' });
    else history.tries.push({ ...(history.tries.pop() as Try), ...outcomeOf(entry) });
  }
  return [...histories.values()];
}

function outcomeOf(entry: Exclude<Entry, { what: 'try' | 'trouble' }>): Omit<Try, 'expected'> {
  if (entry.what === 'told') return { outcome: 'told', answer: entry.answer, error: '' };
  return { outcome: entry.what === 'refused' ? 'refused' : null, answer: null, error: entry.error };
}

/** The acknowledgement of an append; null when there was none. */
export const answerTo = ({ tries }: History): Appended | null =>
  tries.find(({ answer }) => answer !== null)?.answer ?? null;

/** Whether the last that is known of an append is that nothing is known. */
export const isPending = ({ tries }: History): boolean => tries.at(-1)?.outcome === null;

/** Whether its outcome was unknown for a time, and then was settled. */
export const isSettled = (history: History): boolean =>
  !isPending(history) && history.tries.some(({ outcome }) => outcome === null);
