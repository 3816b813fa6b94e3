import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { type LogRows, type RowRange, type RowsReport } from '../sqlite/log-rows.js';

/** Ledgers of fewer entries are read before threads have started. */
const WORTH_THREADS = 50_000;
const MOST_THREADS = 4;
/** Ranges handed to a thread before it has answered. */
const AHEAD = 2;

/** The compiled worker; sources that are run as they are have none, and read in this thread. */
const WORKER = fileURLToPath(new URL('./range-worker.js', import.meta.url));

/** How many threads a ledger is worth. */
export const threadsFor = (count: number): number =>
  count < WORTH_THREADS || !existsSync(WORKER) ? 0 : Math.min(MOST_THREADS, availableParallelism());

/** Reports of all ranges, in order. With 0 threads they are read here, between other work. */
export async function* readRanges(
  file: string,
  rows: LogRows,
  threads: number,
): AsyncGenerator<RowsReport, void, undefined> {
  if (threads > 0) return yield* readInThreads(file, rows, threads);
  for (const range of rows.ranges()) {
    yield rows.check(range);
    await nextTurn();
  }
}

async function* readInThreads(
  file: string,
  rows: LogRows,
  threads: number,
): AsyncGenerator<RowsReport, void, undefined> {
  const ranges = rows.ranges();
  const workers = Array.from({ length: threads }, () => new RangeThread(file));
  const asked: Promise<RowsReport>[] = [];
  let turn = 0;
  const ask = () => {
    const next = ranges.next();
    if (next.done) return;
    const answer = (workers[turn++ % threads] as RangeThread).check(next.value);
    // Whoever waits for it hears of it; until then it is nobody's unhandled failure.
    answer.catch(() => undefined);
    asked.push(answer);
  };
  try {
    for (let at = 0; at < threads * AHEAD; at += 1) ask();
    for (let report = asked.shift(); report !== undefined; report = asked.shift()) {
      const read = await report;
      ask();
      yield read;
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.end()));
  }
}

interface Waiting {
  readonly resolve: (report: RowsReport) => void;
  readonly reject: (reason: unknown) => void;
}

/** One thread, which answers in the order it is asked. */
class RangeThread {
  private readonly worker: Worker;
  private readonly waiting: Waiting[] = [];

  constructor(file: string) {
    // None of this process's own options: some of them a thread refuses.
    this.worker = new Worker(WORKER, { workerData: { file }, execArgv: [] });
    this.worker.on('message', (report: RowsReport) => this.waiting.shift()?.resolve(report));
    this.worker.on('error', (error) => this.fail(error));
    this.worker.on('exit', () => this.fail(new Error('A thread that reads the ledger ended.')));
  }

  check(range: RowRange): Promise<RowsReport> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      this.worker.postMessage(range);
    });
  }

  end(): Promise<number> {
    return this.worker.terminate();
  }

  private fail(reason: unknown): void {
    for (const { reject } of this.waiting.splice(0)) reject(reason);
  }
}
