import { randomUUID } from 'node:crypto';
import { type CommitCheck, type ExpectedVersion, checkCommit } from './check-commit.js';
import { type EventLog } from './event-log.js';
import { isSoftDeleted, jsonObjectIn } from './metadata.js';
import {
  type ProposedEvent,
  LAST_REVISION,
  STREAM_DELETED,
  STREAM_METADATA,
  isMetastream,
  metastreamOf,
  streamOfMetastream,
} from './record.js';
import { RecentIds } from './recent-ids.js';

type Refused = Exclude<CommitCheck, { readonly decision: 'ok' | 'idempotent' }>;

/** What an append, a deletion or a tombstone came to. */
export type Written =
  | {
      readonly decision: 'written';
      /** Last revision of the stream, -1 when it has none. */ readonly revision: number;
      readonly position: bigint;
    }
  | Refused;

/** The one writer of the log: checks, then writes, then tells those who follow. */
export class Writer {
  readonly #log: EventLog;
  readonly #recent = new RecentIds();

  constructor(log: EventLog) {
    this.#log = log;
  }

  append(stream: string, expected: ExpectedVersion, events: readonly ProposedEvent[]): Written {
    const check = checkCommit(
      this.#log,
      this.#recent,
      stream,
      expected,
      events.map(({ id }) => id),
    );
    if (check.decision === 'idempotent')
      return { decision: 'written', revision: check.last.revision, position: check.last.position };
    if (check.decision !== 'ok') return check;
    const metadataOfDeleted = isMetastream(stream) && isSoftDeleted(this.#log, streamOfMetastream(stream));
    const current = (this.#log.stream(stream)?.records.length ?? 0) - 1;
    const last = this.#write(stream, events);
    const written = { decision: 'written', revision: current + events.length, position: last } as const;
    if (check.softDeleted) this.#undelete(stream, current + 1);
    if (metadataOfDeleted) {
      // So does one whose metadata is written anew, whatever that says.
      const deleted = streamOfMetastream(stream);
      this.#undelete(deleted, this.#log.stream(deleted)?.records.length ?? 0);
    }
    this.#log.committed();
    return written;
  }

  /** Soft deletion: metadata that hides everything so far. */
  delete(stream: string, expected: ExpectedVersion): Written {
    const check = checkCommit(this.#log, this.#recent, stream, expected, [randomUUID()]);
    if (check.decision !== 'ok') return check as Refused;
    const position = this.#write(metastreamOf(stream), [metadataEvent(`{"$tb":${LAST_REVISION}}`)]);
    this.#log.committed();
    return { decision: 'written', revision: -1, position };
  }

  /** Hard deletion: the stream can never be written to or read again. */
  tombstone(stream: string, expected: ExpectedVersion): Written {
    const check = checkCommit(this.#log, this.#recent, stream, expected, [randomUUID()]);
    if (check.decision !== 'ok') return check as Refused;
    const { position } = this.#log.writeTombstone(stream, { ...metadataEvent(''), type: STREAM_DELETED });
    this.#log.committed();
    return { decision: 'written', revision: -1, position };
  }

  /** What a restart loses. */
  forget(): void {
    this.#recent.clear();
  }

  #write(stream: string, events: readonly ProposedEvent[]): bigint {
    const written = this.#log.write(stream, events);
    for (const record of written) this.#recent.add(record);
    return written.at(-1)?.position ?? this.#log.writeNothing();
  }

  /** A soft-deleted stream that is written to exists again, from the first new event on. */
  #undelete(stream: string, from: number): void {
    const metadata = this.#log.stream(metastreamOf(stream))?.records.at(-1);
    if (metadata === undefined) return;
    const text = JSON.stringify({ ...jsonObjectIn(metadata.data), $tb: from });
    this.#write(metastreamOf(stream), [metadataEvent(text)]);
  }
}

const metadataEvent = (text: string): ProposedEvent => ({
  id: randomUUID(),
  type: STREAM_METADATA,
  contentType: 'application/json',
  data: Buffer.from(text),
  metadata: Buffer.alloc(0),
});
