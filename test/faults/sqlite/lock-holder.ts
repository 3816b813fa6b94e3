import Database from 'better-sqlite3';

/**
 * A process that holds a ledger's write lock, with rows written that it never commits and that no longer fit in its memory,
 * until it is told to let go or is killed.
 */
const ROWS = 8;
const file = process.argv[2] ?? '';
const database = new Database(file, { timeout: 20_000 });
database.pragma('cache_size = 4');
const insert = database.prepare('INSERT INTO events (event_id, stream, revision, bytes) VALUES (?, ?, ?, ?)');
database.exec('BEGIN IMMEDIATE');
for (let row = 0; row < ROWS; row += 1)
  insert.run(`never committed ${process.pid} ${row}`, `never-${process.pid}`, row, Buffer.alloc(60_000, 'x'));
process.once('disconnect', () => process.exit(1));
process.once('message', () => {
  database.exec('ROLLBACK');
  database.close();
  process.exit(0);
});
process.send?.('held');
