import { type LoggedRecord } from '../types.js';
import { type EventLog } from './event-log.js';
import { isSoftDeleted } from './metadata.js';
import { metastreamOf } from './record.js';
import { type RecentIds } from './recent-ids.js';

/** Where a writer says that the stream ends. */
export type ExpectedVersion = bigint | 'any' | 'no-stream' | 'stream-exists';

export type CommitCheck =
  | { readonly decision: 'ok'; readonly softDeleted: boolean }
  /** Everything was written before: the answer is the same again, and nothing is written. */
  | { readonly decision: 'idempotent'; readonly last: LoggedRecord }
  /** `current` is the last revision, -1 when there is no stream. */
  | { readonly decision: 'wrong-expected-version'; readonly current: number }
  | { readonly decision: 'deleted' };

/**
 * What becomes of an append, as the server's IndexWriter.CheckCommit decides it.
 * At an exact revision the log itself says whether the same ids are there already; with `any` and `stream-exists`
 * only the memory of recent ids does, which a restart empties.
 */
export function checkCommit(
  log: EventLog,
  recent: RecentIds,
  stream: string,
  expected: ExpectedVersion,
  ids: readonly string[],
): CommitCheck {
  const found = log.stream(stream);
  if (found?.tombstone !== undefined) return { decision: 'deleted' };
  const records = found?.records ?? [];
  const current = records.length - 1;
  const softDeleted = isSoftDeleted(log, stream);
  const wrong = { decision: 'wrong-expected-version', current } as const;

  if (expected === 'stream-exists') {
    const exists = current >= 0 || (log.stream(metastreamOf(stream))?.records.length ?? 0) > 0;
    if (softDeleted || !exists) return wrong;
  }
  if (expected === 'any' || expected === 'stream-exists')
    return sameAgain(ids.map((id) => recent.find(id, stream))) ?? { decision: 'ok', softDeleted };

  const at = expected === 'no-stream' ? -1 : Number(expected);
  if (at > current) return wrong;
  if (at === current) return { decision: 'ok', softDeleted };
  const there = ids.map((id, index) => (records[at + 1 + index]?.id === id ? records[at + 1 + index] : undefined));
  const again = sameAgain(there);
  if (again !== undefined) return again;
  return expected === 'no-stream' && softDeleted ? { decision: 'ok', softDeleted } : wrong;

  /** Undefined when the first is new (or there is none): then it is no repetition. */
  function sameAgain(written: readonly (LoggedRecord | undefined)[]): CommitCheck | undefined {
    const last = written.at(-1);
    if (written[0] === undefined) return undefined;
    // A repetition in part is corrupt, which the server reports as a wrong expected version.
    return last === undefined || written.includes(undefined) ? wrong : { decision: 'idempotent', last };
  }
}
