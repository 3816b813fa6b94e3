import { type EventLog } from '../log/event-log.js';
import { everything } from '../log/filter.js';
import { startOf } from '../log/records-to-read.js';
import { type Visible, visibleOf } from '../log/visible.js';
import { type LoggedRecord } from '../types.js';
import { type ReadRequest } from '../wire/read-request.js';
import { type CaughtUpAt } from '../wire/read-responses.js';

/** A record that a subscription came to, and whether it is to be delivered. */
export interface Considered {
  readonly record: LoggedRecord;
  readonly wanted: boolean;
}

const ALL_VISIBLE: Visible = { first: 0, isYoungEnough: () => true };

/** What a subscription follows, and how far it is: `$all` or one stream, from after where it was asked to begin. */
export class Followed {
  readonly #visible: Visible;
  /** What was there when it began; only of that does metadata hide anything. */
  readonly #there: number;
  #next: number;
  #last: LoggedRecord | undefined;

  constructor(
    private readonly log: EventLog,
    private readonly request: ReadRequest,
  ) {
    const { of } = request;
    this.#visible = of.all ? ALL_VISIBLE : visibleOf(log, of.stream);
    this.#there = this.#records.length;
    this.#next = Math.max(this.#start(), Math.min(this.#visible.first, this.#there));
    this.#last = this.#records[this.#next - 1];
  }

  /** All records that are there and were not yet considered. */
  *next(): Generator<Considered> {
    for (;;) {
      const index = this.#next;
      const record = this.#records[index];
      if (record === undefined) return;
      this.#next = index + 1;
      this.#last = record;
      yield { record, wanted: this.#isWanted(record, index) };
    }
  }

  get isAtEnd(): boolean {
    return this.#next >= this.#records.length && this.tombstone === undefined;
  }

  /** The stream's tombstone, if one stream is followed and was ended. */
  get tombstone(): LoggedRecord | undefined {
    const { of } = this.request;
    return of.all ? undefined : this.log.stream(of.stream)?.tombstone;
  }

  /** Position of the last record it is past; 0 when there is none. */
  get position(): bigint {
    return this.#last?.position ?? 0n;
  }

  get at(): CaughtUpAt {
    return this.request.of.all ? { position: this.position } : { revision: this.#next - 1 };
  }

  get #records(): readonly LoggedRecord[] {
    const { of } = this.request;
    return of.all ? this.log.records : (this.log.stream(of.stream)?.records ?? []);
  }

  #isWanted(record: LoggedRecord, index: number): boolean {
    const { of, filter } = this.request;
    const after = of.all && typeof of.from !== 'string' ? of.from.commit : -1n;
    if (record.position <= after) return false;
    return (filter?.wanted ?? everything)(record) && (index >= this.#there || this.#visible.isYoungEnough(record));
  }

  #start(): number {
    const { of } = this.request;
    if (of.from === 'start') return 0;
    if (of.from === 'end') return this.#there;
    return of.all ? startOf(this.log, of.from) : Number(of.from) + 1;
  }
}
