import { setTimeout as pause } from 'node:timers/promises';
import { type EventStore, EventStoreError } from '#lib/event-store/index.js';
import { JumpingClock } from './clock.js';
import { followLog } from './following.js';
import { openGround } from './ground.js';
import { type Job } from './job.js';
import { Journal, readJournal } from './journal.js';
import { write } from './writer.js';

const AGAIN_MS = 10;

/**
 * Does a job: writes to a ledger while a view and a tree follow, until everything is written or the signal aborts.
 *
 * @param opened called when the store is open
 */
export async function work(job: Job, signal: AbortSignal, opened: () => void): Promise<void> {
  const before = readJournal(job.journal);
  const journal = new Journal(job.journal);
  const clock = new JumpingClock(job.clock ?? []);
  const store = await openInsisting(job, journal, clock, signal);
  if (store === null) return;
  opened();
  const over = new AbortController();
  const following = followLog(store, job.ground, journal, AbortSignal.any([signal, over.signal]));
  const stopped = () => signal.aborted;
  const writing = { ...job, store, journal, before, stopped, clock: () => clock.last };
  await Promise.all(job.writers.map((writer) => write(writing, writer)));
  over.abort();
  await following;
  await store.close();
  journal.close();
}

/** Opens the store, trying again while it is unavailable; null when it was to stop before. */
async function openInsisting(
  { ground }: Job,
  journal: Journal,
  clock: JumpingClock,
  signal: AbortSignal,
): Promise<EventStore | null> {
  while (!signal.aborted)
    try {
      return await openGround(ground, clock.now);
    } catch (error) {
      if (!(error instanceof EventStoreError)) throw error;
      journal.note({ what: 'trouble', with: 'opening', error: error.name, sentence: error.message });
      await pause(AGAIN_MS);
    }
  return null;
}
