import { type Job } from './job.js';
import { work } from './work.js';

/**
 * A process that writes to a ledger, with a view and a tree that follow: waits for its job, says when the store is open, and
 * ends when it has written everything or is told to stop.
 */
const stop = new AbortController();

process.once('disconnect', () => process.exit(1));
process.on('message', (message: Job | 'stop') => {
  if (message === 'stop') stop.abort();
  else
    begin(message).then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
});
process.send?.('ready');

async function begin(job: Job): Promise<void> {
  if (job.user !== undefined) {
    process.setgid?.(job.user);
    process.setuid?.(job.user);
  }
  await work(job, stop.signal, () => process.send?.('open'));
}
