import { openSqliteEventStore } from '../index.js';

/** Follows a ledger for ever, and yet ends: waiting for other processes keeps this one from nothing. */
const store = openSqliteEventStore({ file: process.argv[2] ?? '' });
void (async () => {
  for await (const item of store.subscribe({ signal: new AbortController().signal }))
    if ('caughtUp' in item) process.stdout.write('caught up');
})();
