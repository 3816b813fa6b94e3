import { setTimeout as pause } from 'node:timers/promises';
import { type EventStore, EventStoreError } from '#lib/event-store/index.js';
import { JumpingClock } from './clock.js';
import { followLog } from './following.js';
import { openGround } from './ground.js';
import { type Job } from './job.js';
import { Journal, readJournal } from './journal.js';
import { write } from './writer.js';

/**
 * A process that writes to a ledger, with a view and a tree that follow: waits for its job, says when the store is open, and
 * ends when it has written everything or is told to stop.
 */
const AGAIN_MS = 10;
const stop = new AbortController();

process.once('disconnect', () => process.exit(1));
process.on('message', (message: Job | 'stop') => {
  if (message === 'stop') stop.abort();
  else
    work(message).then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
});
process.send?.('ready');

async function work(job: Job): Promise<void> {
  const before = readJournal(job.journal);
  const journal = new Journal(job.journal);
  if (job.user !== undefined) {
    process.setgid?.(job.user);
    process.setuid?.(job.user);
  }
  const clock = new JumpingClock(job.clock ?? []);
  const store = await opened(job, journal, clock);
  if (store === null) return;
  process.send?.('open');
  const following = followLog(store, job.ground, journal, stop.signal);
  const writing = {
    ...job,
    store,
    journal,
    before,
    stopped: () => stop.signal.aborted,
    clock: () => clock.last,
  };
  await Promise.all(job.writers.map((writer) => write(writing, writer)));
  stop.abort();
  await following;
  await store.close();
}

/** Opens the store, trying again while it is unavailable; null when told to stop before. */
async function opened({ ground }: Job, journal: Journal, clock: JumpingClock): Promise<EventStore | null> {
  while (!stop.signal.aborted)
    try {
      return await openGround(ground, clock.now);
    } catch (error) {
      if (!(error instanceof EventStoreError)) throw error;
      journal.note({ what: 'trouble', with: 'opening', error: error.name, sentence: error.message });
      await pause(AGAIN_MS);
    }
  return null;
}
