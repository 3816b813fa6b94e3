import { type LoggedRecord } from '../types.js';

/** Bytes the real server's memory of committed ids has. */
const LIMIT = 8 * 1024 * 1024;

const costOf = ({ stream }: LoggedRecord): number => 16 + 4 + 8 + 2 * stream.length;

/** The server's memory of ids it committed lately: the oldest fall out, and a restart empties it. */
export class RecentIds {
  readonly #records = new Map<string, LoggedRecord>();
  #bytes = 0;

  add(record: LoggedRecord): void {
    this.#drop(record.id);
    this.#records.set(record.id, record);
    this.#bytes += costOf(record);
    for (const id of this.#records.keys()) {
      if (this.#bytes <= LIMIT) break;
      this.#drop(id);
    }
  }

  /** The record with this id, if it was written to this stream. */
  find(id: string, stream: string): LoggedRecord | undefined {
    const record = this.#records.get(id);
    return record?.stream === stream ? record : undefined;
  }

  clear(): void {
    this.#records.clear();
    this.#bytes = 0;
  }

  #drop(id: string): void {
    const record = this.#records.get(id);
    if (record === undefined) return;
    this.#records.delete(id);
    this.#bytes -= costOf(record);
  }
}
