import { type Database } from 'better-sqlite3';
import { StoreUnavailable } from '#lib/event-store/errors.js';
import { isBusy } from './failures.js';

/** Between two tries, in milliseconds: another process's first opening takes a few. */
const PAUSE_MS = 5;

/**
 * Lets readers go on while someone writes (`journal_mode = WAL`). SQLite does so in a transaction that reads first and then
 * asks to write; where another connection holds the writer's lock, it refuses that at once, "database is locked", whatever
 * the time limit, as it does with every reader that turns writer. So it is asked again here.
 *
 * @param patienceMs how long to ask, in milliseconds
 * @throws {StoreUnavailable} the disk cannot have one (it needs shared memory: sqlite.org/wal.html)
 * @throws {SqliteError} another process holds the file for longer than that, or it cannot be written
 */
export function keepWriteAheadLog(database: Database, called: string, patienceMs: number): void {
  const until = performance.now() + patienceMs;
  const kept = () => {
    try {
      return database.pragma('journal_mode = WAL', { simple: true }) === 'wal' || database.memory;
    } catch (error) {
      if (!isBusy(error) || performance.now() >= until) throw error;
      return null;
    }
  };
  let answer = kept();
  for (; answer === null; answer = kept()) pause();
  if (!answer)
    throw new StoreUnavailable(
      `${called} ${database.name} cannot keep a write-ahead log here. Keep it on a local disk.`,
    );
}

/** Opening a file waits as SQLite itself waits for its locks: the whole thread. */
const pause = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
