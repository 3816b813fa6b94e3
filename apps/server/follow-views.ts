import { parentPort, workerData } from 'node:worker_threads';
import { openLedger } from '#lib/application/index.js';

// The thread of the views and of the tree of hashes: opens the same files as another process would, and follows until told to stop.
const { data } = workerData as { data: string };
const ledger = await openLedger({ data });
const stop = new AbortController();
parentPort?.once('message', () => stop.abort());
await Promise.all([ledger.views.follow(stop.signal), ledger.seals.tree.follow(stop.signal)]);
await ledger.close();
parentPort?.close();
