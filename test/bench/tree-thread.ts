import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { openSqliteEventStore } from '#lib/event-store/sqlite/index.js';
import { openLedgerSeal } from '#lib/ledger-seal/index.js';

// The tree of hashes following a ledger in a thread, as in the server, until told to stop; then it says how far it has come.
const { data } = workerData as { data: string };
const store = openSqliteEventStore({ file: join(data, 'ledger.db') });
const seals = await openLedgerSeal({ data, store, origin: 'minutebook/bench' });
const stop = new AbortController();
parentPort?.once('message', () => stop.abort());
const following = seals.tree.follow(stop.signal);
parentPort?.postMessage('ready');
await following;
const followed = seals.tree.size;
const size = await seals.tree.advance();
await seals.close();
await store.close();
parentPort?.postMessage({ followed, size });
