import { parentPort, workerData } from 'node:worker_threads';
import { LogRows, type RowRange } from '../sqlite/log-rows.js';

/** A thread that reads and checks ranges of rows, one after another, over a connection of its own. */
const { file } = workerData as { readonly file: string };
const rows = new LogRows(file);
parentPort?.on('message', (range: RowRange) => {
  const report = rows.check(range);
  parentPort?.postMessage(report, [
    report.positions.buffer as ArrayBuffer,
    report.leafHashes.buffer as ArrayBuffer,
    report.ids.buffer as ArrayBuffer,
  ]);
});
