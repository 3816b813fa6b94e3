import { type Json, NotCanonical } from '#lib/canonical-json/index.js';
import { isInstant } from '#lib/event-store/instants.js';
import { HASH_BYTES, leafHash } from '#lib/transparency-log/index.js';
import { type Entry, readEntry } from './entry.js';
import { type FindingKind } from './finding.js';
import {
  type Filing,
  type RangeReport,
  type RowDigests,
  type RowFinding,
  type StoredRow,
  type StreamRun,
} from './range-report.js';
import { maySealFields, sealedIn } from './sealed-in.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const ERASED = 'PersonalDataErased';
/** Findings kept of one range. */
const KEPT = 1_000;

/**
 * Checks rows that follow each other, each by itself and with those before it in the range: form, filing, revisions, times.
 * Ids, and what goes over the range's bounds, are for whoever joins the reports.
 */
export class RangeCheck {
  private readonly positions;
  private readonly leafHashes;
  private readonly ids;
  private count = 0;
  private readonly streams = new Map<string, StreamRun>();
  private readonly findings: RowFinding[] = [];
  private readonly sealed: RowDigests[] = [];
  private readonly erasures: RowDigests[] = [];
  private firstAt: string | null = null;
  private lastAt: string | null = null;

  /** @param most how many rows may come */
  constructor(most: number) {
    this.positions = new Float64Array(most);
    this.leafHashes = new Uint8Array(most * HASH_BYTES);
    this.ids = new Uint32Array(most * 2);
  }

  report(): RangeReport {
    const { count, streams, findings, sealed, erasures, firstAt, lastAt } = this;
    return {
      positions: this.positions.slice(0, count),
      leafHashes: this.leafHashes.slice(0, count * HASH_BYTES),
      ids: this.ids.slice(0, 2 * count),
      ...{ streams, findings, sealed, erasures, firstAt, lastAt },
    };
  }

  /** A row as it is stored. */
  take([position, eventId, stream, revision, stored]: StoredRow): void {
    this.check(position, Buffer.isBuffer(stored) ? stored : Buffer.from(String(stored)), [eventId, stream, revision]);
  }

  /** An entry that comes without position and filing. */
  takeEntry(bytes: Buffer): void {
    this.check(0, bytes, null);
  }

  private check(position: number, bytes: Buffer, filed: Filing | null): void {
    const at = this.count++;
    this.positions[at] = position;
    this.leafHashes.set(leafHash(bytes), at * HASH_BYTES);
    const entry = this.read(bytes, at);
    if (entry === null) return;
    if (filed !== null) this.filing(entry, filed, at);
    if (UUID.test(entry.id)) {
      this.ids[2 * at] = Number.parseInt(entry.id.slice(0, 8), 16);
      this.ids[2 * at + 1] = Number.parseInt(entry.id.slice(28), 16);
    } else this.find('form', at, 'has an id that is none.');
    this.place(entry, at);
    this.time(entry.recordedAt, at);
    if (entry.type === ERASED || maySealFields(bytes)) this.fields(bytes, entry.type, at);
  }

  private filing(entry: Entry, [eventId, stream, revision]: Filing, at: number): void {
    if (entry.id !== eventId || entry.stream !== stream || entry.revision !== String(revision))
      this.find(
        'row',
        at,
        `says it is ${entry.id}, ${entry.stream} ${entry.revision}, and is filed as something else.`,
      );
  }

  private read(bytes: Buffer, at: number): Entry | null {
    try {
      return readEntry(bytes);
    } catch (error) {
      if (!(error instanceof NotCanonical)) throw error;
      this.find('form', at, `is not an event in its canonical form: at byte ${error.offset}, ${error.reason}.`);
      return null;
    }
  }

  private place({ stream, revision }: Entry, at: number): void {
    const number = Number(revision);
    const run = this.streams.get(stream);
    if (!Number.isSafeInteger(number) || number < 0) this.find('form', at, 'has a revision that is none.');
    else if (run === undefined) this.streams.set(stream, { first: number, last: number, at });
    else {
      if (number !== run.last + 1)
        this.find('revision', at, `is revision ${number} of ${stream}, and ${run.last + 1} was to come.`);
      run.last = number;
    }
  }

  private time(recordedAt: string, at: number): void {
    if (recordedAt !== this.lastAt) {
      if (!isInstant(recordedAt)) return this.find('form', at, 'was recorded at no time there is.');
      if (this.lastAt !== null && recordedAt < this.lastAt)
        this.find('time', at, `says it was recorded at ${recordedAt}, before the entry before it (${this.lastAt}).`);
      else this.lastAt = recordedAt;
    }
    this.firstAt ??= recordedAt;
  }

  private fields(bytes: Buffer, type: string, at: number): void {
    const event = JSON.parse(bytes.toString('utf8')) as { data: Json; metadata: Json };
    const digests = sealedIn(event).map(({ digest }) => digest);
    if (digests.length > 0) this.sealed.push({ at, digests });
    if (type === ERASED) this.erasures.push({ at, digests: textsIn(event.data) });
  }

  private find(kind: FindingKind, at: number, what: string): void {
    if (this.findings.length < KEPT) this.findings.push({ kind, at, what });
  }
}

/** The digests an erasure names, in its data's member of that name. */
function textsIn(data: Json): string[] {
  const list = typeof data === 'object' && data !== null && 'digests' in data ? data.digests : null;
  return Array.isArray(list) ? list.filter((digest) => typeof digest === 'string') : [];
}
