import { setTimeout as pause } from 'node:timers/promises';
import {
  EventStoreError,
  type EventStore,
  type ExpectedRevision,
  WrongExpectedRevision,
} from '#lib/event-store/index.js';
import { type Entry, type Journal } from './journal.js';
import { type Planned, planned } from './plan.js';

export interface Writing {
  readonly seed: number;
  readonly store: EventStore;
  readonly journal: Journal;
  /** What the journal held when writing began: a writer goes on where it stopped. */
  readonly before: readonly Entry[];
  /** Asked before each try. */
  readonly stopped: () => boolean;
  /** The last reading of the store's clock, milliseconds since 1970. */
  readonly clock: () => number;
  /** How many appends each writer makes at most, counted from its first ever. Default no bound. */
  readonly most?: number;
}

/** Pause after a refusal before the same is tried again, in milliseconds. */
const AGAIN_MS = 20;

/** Writes the planned appends of one writer, one after another, until it is stopped or has made them all. */
export async function write(writing: Writing, writer: number): Promise<void> {
  const own = writing.before.filter((entry) => 'writer' in entry && entry.writer === writer);
  let { number, expected } = resume(writing.seed, own);
  while (number < (writing.most ?? Infinity) && !writing.stopped()) {
    const intent = planned(writing.seed, { writer, number });
    const isOver = await insist(writing, intent, expected ?? (await endOf(writing.store, intent.stream)));
    if (!isOver) return;
    number += 1;
    expected = null;
  }
}

/** Which append comes next, and where it was expected when it is one without an answer. */
function resume(seed: number, own: readonly Entry[]): { number: number; expected: ExpectedRevision | null } {
  const last = own.at(-1);
  if (last === undefined || last.what === 'trouble') return { number: 0, expected: null };
  const { number, writer } = last;
  if (last.what === 'told' || isGivenUp(last, planned(seed, { writer, number })))
    return { number: number + 1, expected: null };
  const asked = own.findLast((entry) => entry.what === 'try');
  return { number, expected: last.what === 'refused' ? null : (asked?.expected ?? null) };
}

const isGivenUp = (entry: Entry, { whenRefused }: Planned): boolean =>
  entry.what === 'refused' && whenRefused === 'give-up' && entry.error !== WrongExpectedRevision.name;

/** Tries one append until it is acknowledged or given up: true. False when stopped before. */
async function insist(writing: Writing, intent: Planned, first: ExpectedRevision): Promise<boolean> {
  const { store, journal, clock } = writing;
  const { writer, number, stream, events } = intent;
  for (let expected = first; ;) {
    if (writing.stopped()) return false;
    journal.note({ what: 'try', writer, number, expected });
    try {
      const answer = await store.append(stream, expected, events);
      journal.note({ what: 'told', writer, number, answer, clock: clock() });
      return true;
    } catch (error) {
      if (!(error instanceof EventStoreError)) throw error;
      const { name, message } = error;
      // The same ids at the same place: only so is it recognised if it was recorded.
      if (name === 'AppendOutcomeUnknown') {
        journal.note({ what: 'unknown', writer, number, error: name, sentence: message });
        continue;
      }
      const refusal: Entry = { what: 'refused', writer, number, error: name, sentence: message, clock: clock() };
      journal.note(refusal);
      if (isGivenUp(refusal, intent)) return true;
      if (error instanceof WrongExpectedRevision) expected = error.actual ?? 'no-stream';
      else await pause(AGAIN_MS);
    }
  }
}

/** Where a stream ends. What cannot be read is tried again: some faults last a while. */
async function endOf(store: EventStore, stream: string): Promise<ExpectedRevision> {
  for (;;)
    try {
      for await (const { revision } of store.readStream(stream, { direction: 'backwards', limit: 1 })) return revision;
      return 'no-stream';
    } catch (error) {
      if (!(error instanceof EventStoreError)) throw error;
      await pause(AGAIN_MS);
    }
}
