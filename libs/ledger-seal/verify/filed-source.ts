import { type FiledEntry } from '#lib/event-store/index.js';
import { RangeCheck } from './check-range.js';
import { type FiledLog } from './filed-log.js';
import { Findings } from './finding.js';
import { entryText, type LogFold, type Place } from './log-fold.js';
import { type LogSource } from './log-source.js';
import { idIn, recordedAtIn } from './members-in.js';
import { type ReadRange } from './read-range.js';
import { findUnreadable } from './unreadable.js';

/** Entries of a range: few, for they are kept until it is joined. */
const RANGE = 512;

/** A log of any engine, read entry by entry in this thread. */
export class FiledSource implements LogSource {
  readonly expected = null;
  readonly skewMs: number;
  private range: readonly FiledEntry[] = [];
  /** How many entries came before the range. */
  private before = 0;
  /** Entries whose id looks like an earlier one's, by id. */
  private readonly suspects = new Map<string, Place[]>();

  constructor(private readonly log: FiledLog) {
    this.skewMs = log.skewMs;
  }

  async *ranges(): AsyncGenerator<ReadRange, void, undefined> {
    let entries: FiledEntry[] = [];
    try {
      for await (const entry of this.log.entries()) {
        entries.push(entry);
        if (entries.length < RANGE) continue;
        yield this.check(entries);
        entries = [];
      }
    } catch (error) {
      // What was read before the fault is judged as well.
      if (entries.length > 0) yield this.check(entries);
      throw error;
    }
    if (entries.length > 0) yield this.check(entries);
  }

  /** Only some bits of ids are kept: what they leave open is found out at the end. */
  isRepeated(place: Place): boolean {
    const id = idIn(bytesOf(this.range[place.leafIdx - this.before]));
    if (id !== null) this.suspects.set(id, [...(this.suspects.get(id) ?? []), place]);
    return false;
  }

  /** Walks the log once more when an id looked like an earlier one, which happens by chance as good as never. */
  async finish(fold: LogFold, _: number, findings: Findings): Promise<void> {
    if (this.suspects.size === 0) return;
    const counts = new Map<string, number>();
    let isCounted = true;
    try {
      await this.count(fold.size, counts);
    } catch (error) {
      isCounted = false;
      // Where not all could be read before, that it cannot be read again is no news.
      findUnreadable(error, fold, fold.isWhole ? findings : new Findings());
    }
    for (const [id, places] of this.suspects)
      if (!isCounted || (counts.get(id) ?? 0) > 1)
        for (const place of places)
          findings.add('id', `${entryText(place)} has an id that stands in the ledger twice.`, place);
  }

  close(): void {
    this.range = [];
  }

  /** Counts the ids that are looked for among the first entries. */
  private async count(size: number, counts: Map<string, number>): Promise<void> {
    let left = size;
    for await (const entry of this.log.entries()) {
      const id = idIn(bytesOf(entry));
      if (id !== null && this.suspects.has(id)) counts.set(id, (counts.get(id) ?? 0) + 1);
      if (--left === 0) return;
    }
  }

  private check(entries: readonly FiledEntry[]): ReadRange {
    this.before += this.range.length;
    this.range = entries;
    const check = new RangeCheck(entries.length, this.skewMs);
    for (const entry of entries) check.take(bytesOf(entry), [undefined, entry.stream, entry.revision]);
    return {
      report: check.report(),
      positionOf: (at) => entries[at]?.position ?? null,
      recordedAt: (at) => recordedAtIn(bytesOf(entries[at])),
    };
  }
}

/** The bytes of an entry; none of one that is not there. */
function bytesOf(entry: FiledEntry | undefined): Buffer {
  const bytes = entry?.bytes ?? new Uint8Array();
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}
