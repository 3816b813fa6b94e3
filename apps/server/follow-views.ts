import { parentPort, workerData } from 'node:worker_threads';
import { type BookPlace, openLedger } from '#lib/application/index.js';
import { keepAt } from './keep-at.js';

// The thread of the views and of the tree of hashes: opens the same book as another process would, and follows until told to stop.
const ledger = await openLedger(workerData as BookPlace);
const stop = new AbortController();
parentPort?.once('message', () => stop.abort());
await Promise.all([
  keepAt((signal) => ledger.views.follow(signal), stop.signal),
  keepAt((signal) => ledger.seals.tree.follow(signal), stop.signal),
]);
await ledger.close();
parentPort?.close();
