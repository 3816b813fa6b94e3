import { type Database } from 'better-sqlite3';
import { unavailable } from '#lib/sqlite/index.js';
import { type CopyableLog } from '../copyable-log.js';
import { WrongExpectedRevision } from '../errors.js';
import { type Instant } from '../event.js';
import { filedEvent } from '../filed-event.js';
import { type FiledEntry } from '../filed-entry.js';
import { RECORDING_SKEW_MS } from '../record-time.js';
import { findStreamEnd } from './find-stream-end.js';
import { insertEvent } from './insert-event.js';
import { type LedgerFile, openLedger } from './open-ledger.js';
import { formatPosition } from './position.js';
import { readPages } from './read-pages.js';
import { noteSeveralClocks } from './several-clocks.js';

/**
 * A ledger in a SQLite file, to be copied from or to.
 *
 * @throws {StoreUnavailable} as `openSqliteEventStore`
 */
export function openCopyableLedger(place: LedgerFile): CopyableLog {
  const database = openLedger(place);
  const page = database.prepare<[number, number], Row>(
    'SELECT position, stream, revision, bytes FROM events WHERE position > ? ORDER BY position LIMIT ?',
  );
  const put = putting(database);
  const mapped = <Answer>(work: () => Answer): Answer => {
    try {
      return work();
    } catch (error) {
      throw unavailable(error, `The ledger ${place.file}`);
    }
  };
  return {
    async *readFiled() {
      const rows = readPages<Row>(Infinity, (size, last) => mapped(() => page.all(last?.position ?? 0, size)));
      for await (const row of rows) yield { ...row, position: formatPosition(row.position) };
    },
    copyIn: async (entries) => mapped(() => put(entries)),
    close: async () => void database.close(),
  };
}

interface Row {
  readonly position: number;
  readonly stream: string;
  readonly revision: number;
  readonly bytes: Buffer;
}

/** All of them in one transaction. */
function putting(database: Database): (entries: readonly FiledEntry[]) => void {
  const streamEnd = findStreamEnd(database);
  const insert = insertEvent(database);
  const latest = latestTime(database);
  const put = database.transaction((entries: readonly FiledEntry[]) => {
    for (const entry of entries) {
      const { id, stream, revision, recordedAt } = filedEvent(entry);
      if (latest.stepsBack(recordedAt)) noteSeveralClocks(database, RECORDING_SKEW_MS);
      const actual = streamEnd(stream);
      if ((actual ?? -1) !== revision - 1)
        throw new WrongExpectedRevision(stream, revision === 0 ? 'no-stream' : revision - 1, actual);
      insert({ id, stream, revision, text: Buffer.from(entry.bytes).toString('utf8') });
    }
  });
  return (entries) => put.immediate(entries);
}

/** The latest time so far, of the entries that are there and of those that come. */
function latestTime(database: Database) {
  let latest = '';
  let known = false;
  const times = database.prepare<[], string>("SELECT bytes ->> '$.recordedAt' FROM events").pluck();
  return {
    /** Whether a time lies before one that came before it. */
    stepsBack(recordedAt: Instant): boolean {
      if (!known) for (const time of times.iterate()) if (time > latest) latest = time;
      known = true;
      if (recordedAt < latest) return true;
      latest = recordedAt;
      return false;
    },
  };
}
