import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

const HOLDER = `
const { parentPort, workerData } = require('node:worker_threads');
const database = new (require('better-sqlite3'))(workerData.file, { timeout: 5_000 });
database.exec(workerData.sql);
database.prepare('SELECT count(*) FROM sqlite_schema').get();
parentPort.postMessage('held');
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, workerData.ms);
database.exec('COMMIT');
database.close();
`;

/** Another connection, in a thread of its own, that holds a file's lock for so many milliseconds from now. */
export async function holding(file: string, sql: 'BEGIN' | 'BEGIN IMMEDIATE' | 'BEGIN EXCLUSIVE', ms: number) {
  const worker = new Worker(HOLDER, { eval: true, workerData: { file, sql, ms } });
  await once(worker, 'message');
  return { ended: once(worker, 'exit') };
}
