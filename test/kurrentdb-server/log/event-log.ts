import { EventEmitter } from 'node:events';
import { type LoggedRecord } from '../types.js';
import { firstAtOrAfter } from './positions.js';
import { type ProposedEvent, bytesOf, STREAM_DELETED } from './record.js';

/** One stream of the log. */
export interface LogStream {
  readonly name: string;
  /** By revision; none is ever taken out. The tombstone is not among them. */
  readonly records: LoggedRecord[];
  tombstone?: LoggedRecord;
}

/** A real log begins with the server's own records: the first event of a user is never at 0. */
const FIRST_POSITION = 1_283n;

/** The records in the order of their writing, and the index by stream. It knows no rules: whoever writes has checked. */
export class EventLog {
  readonly records: LoggedRecord[] = [];
  readonly #streams = new Map<string, LogStream>();
  readonly #committed = new EventEmitter().setMaxListeners(0);
  /** Where records without events lie: appends of nothing write one. */
  readonly #empty = new Set<bigint>();
  #end = FIRST_POSITION;

  stream(name: string): LogStream | undefined {
    return this.#streams.get(name);
  }

  /** Writes events at the end of their stream. Nobody is told before `committed`. */
  write(stream: string, events: readonly ProposedEvent[]): LoggedRecord[] {
    const into = this.#streamFor(stream);
    const written = events.map((event) => {
      const record = this.#place(stream, into.records.length, event);
      into.records.push(record);
      return record;
    });
    return written;
  }

  /** Ends a stream for good. */
  writeTombstone(stream: string, event: ProposedEvent): LoggedRecord {
    const tombstone = this.#place(stream, Number.MAX_SAFE_INTEGER, { ...event, type: STREAM_DELETED });
    this.#streamFor(stream).tombstone = tombstone;
    return tombstone;
  }

  /** The position of a record that holds no event, as an append of nothing leaves it. */
  writeNothing(): bigint {
    const position = this.#end;
    this.#empty.add(position);
    this.#end += 96n;
    return position;
  }

  /** Whether a record begins at this position. */
  isAt(position: bigint): boolean {
    const index = firstAtOrAfter(this.records, position);
    return this.records[index]?.position === position || this.#empty.has(position);
  }

  /** Where the next record will begin. */
  get end(): bigint {
    return this.#end;
  }

  /** Tells those who follow the log that there is more. */
  committed(): void {
    this.#committed.emit('more');
  }

  /** Calls back after every commit. Gives how to stop it. */
  follow(more: () => void): () => void {
    this.#committed.on('more', more);
    return () => this.#committed.off('more', more);
  }

  #streamFor(name: string): LogStream {
    let stream = this.#streams.get(name);
    if (stream === undefined) this.#streams.set(name, (stream = { name, records: [] }));
    return stream;
  }

  #place(stream: string, revision: number, event: ProposedEvent): LoggedRecord {
    const record = { ...event, stream, revision, position: this.#end, created: Date.now() };
    this.#end += bytesOf(stream, event);
    this.records.push(record);
    return record;
  }
}
