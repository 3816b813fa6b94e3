import { Worker } from 'node:worker_threads';
import { type Logger } from 'pino';
import { type BookPlace } from '#lib/application/index.js';
import { projectFile } from './pages/project-file.js';

/** Time a stopping thread has to finish its batch. */
const GRACE_MS = 5_000;

/**
 * Follows the log into the views in a thread of their own, so that taking in many events never holds up a request.
 * A thread that dies is started again: views are advanced by compare-and-set, so nothing is lost or taken in twice.
 */
export function startViewsThread({ data, store }: BookPlace, log: Logger): { stop(): Promise<void> } {
  let stopping = false;
  // The thread that runs; null for the second before one that ended is started again.
  let running: Worker | null = null;
  start();

  function start(): void {
    const thread = new Worker(projectFile('dist', 'apps', 'server', 'follow-views.js'), {
      workerData: { data, store } satisfies BookPlace,
    });
    thread.on('error', (error) => log.error({ err: error }, 'The views thread failed'));
    running = thread;
    thread.on('exit', (code) => {
      running = null;
      if (stopping) return;
      log.warn({ code }, 'The views thread ended and is started again');
      setTimeout(() => {
        if (!stopping) start();
      }, 1_000).unref();
    });
  }

  return {
    async stop() {
      stopping = true;
      const worker = running;
      if (worker === null) return;
      const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
      worker.postMessage('stop');
      const timer = setTimeout(() => void worker.terminate(), GRACE_MS);
      await ended;
      clearTimeout(timer);
    },
  };
}
