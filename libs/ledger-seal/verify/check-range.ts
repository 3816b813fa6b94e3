import { type Json, NotCanonical } from '#lib/canonical-json/index.js';
import { isInstant } from '#lib/event-store/instants.js';
import { HASH_BYTES, leafHash } from '#lib/transparency-log/index.js';
import { type EntrySpans, isTextAt, numberAt, readEntry, textAt } from './entry.js';
import { type FindingKind } from './finding.js';
import {
  type Filing,
  type RangeReport,
  type RowDigests,
  type RowFinding,
  type RowTime,
  type StreamRun,
} from './range-report.js';
import { behindText } from './times.js';
import { maySealFields, sealedIn } from './sealed-in.js';
import { readUuidWords } from './uuid-words.js';

const ERASED = 'PersonalDataErased';
/** Findings kept of one range; more are counted. */
const KEPT = 1_000;

/**
 * Checks rows that follow each other, each by itself and with those before it in the range: form, filing, revisions, times.
 * Ids, and what goes over the range's bounds, are for whoever joins the reports.
 */
export class RangeCheck {
  private readonly leafHashes;
  private readonly ids;
  private count = 0;
  private readonly streams = new Map<string, StreamRun>();
  private readonly findings: RowFinding[] = [];
  private unkept = 0;
  private readonly sealed: RowDigests[] = [];
  private readonly erasures: RowDigests[] = [];
  private latest: string | null = null;
  private earliest: RowTime | null = null;

  /**
   * @param most how many rows may come
   * @param skewMs how far a time may be behind the latest before it
   */
  constructor(
    most: number,
    private readonly skewMs = 0,
  ) {
    this.leafHashes = new Uint8Array(most * HASH_BYTES);
    this.ids = new Uint32Array(most * 2);
  }

  report(): RangeReport {
    const { count, streams, findings, unkept, sealed, erasures, latest, earliest } = this;
    return {
      leafHashes: this.leafHashes.slice(0, count * HASH_BYTES),
      ids: this.ids.slice(0, 2 * count),
      ...{ count, streams, findings, unkept, sealed, erasures, latest, earliest },
    };
  }

  /** @param filed null for an entry that comes without filing */
  take(bytes: Buffer, filed: Filing | null): void {
    const at = this.count++;
    this.leafHashes.set(leafHash(bytes), at * HASH_BYTES);
    const entry = this.read(bytes, at);
    if (entry === null) return;
    const { id, metadata, recordedAt, type } = entry;
    if (!readUuidWords(bytes, id.start + 1, id.end - 1, this.ids, 2 * at))
      this.find('form', at, 'has an id that is none.');
    const revision = numberAt(bytes, entry.revision);
    const isFiled = filed !== null && isFiledAs(bytes, entry, revision, filed);
    if (filed !== null && !isFiled) this.misfiled(bytes, entry, at);
    if (revision === null) this.find('form', at, 'has a revision that is none.');
    else this.place(isFiled ? (filed[1] as string) : textAt(bytes, entry.stream), revision, at);
    if (this.latest === null || !isTextAt(bytes, recordedAt, this.latest)) this.time(textAt(bytes, recordedAt), at);
    const isErasure = isTextAt(bytes, type, ERASED);
    if (isErasure || maySealFields(bytes, metadata.start)) this.fields(bytes, isErasure, at);
  }

  private misfiled(bytes: Buffer, { id, stream, revision }: EntrySpans, at: number): void {
    const place = `${textAt(bytes, stream)} ${bytes.toString('latin1', revision.start, revision.end)}`;
    this.find('row', at, `says it is ${textAt(bytes, id)}, ${place}, and is filed as something else.`);
  }

  private read(bytes: Buffer, at: number): EntrySpans | null {
    try {
      return readEntry(bytes);
    } catch (error) {
      if (!(error instanceof NotCanonical)) throw error;
      this.find('form', at, `is not an event in its canonical form: at byte ${error.offset}, ${error.reason}.`);
      return null;
    }
  }

  private place(stream: string, revision: number, at: number): void {
    const run = this.streams.get(stream);
    if (run === undefined) {
      this.streams.set(stream, { first: revision, last: revision, at });
      return;
    }
    if (revision !== run.last + 1)
      this.find('revision', at, `is revision ${revision} of ${stream}, and ${run.last + 1} was to come.`);
    run.last = revision;
  }

  private time(recordedAt: string, at: number): void {
    if (!isInstant(recordedAt)) return this.find('form', at, 'was recorded at no time there is.');
    const behind = behindText(recordedAt, this.latest, this.skewMs);
    if (behind !== null) return this.find('time', at, behind);
    if (this.latest === null || recordedAt > this.latest) this.latest = recordedAt;
    if (this.earliest === null || recordedAt < this.earliest.recordedAt) this.earliest = { at, recordedAt };
  }

  private fields(bytes: Buffer, isErasure: boolean, at: number): void {
    const event = JSON.parse(bytes.toString('utf8')) as { data: Json; metadata: Json };
    const digests = sealedIn(event);
    if (digests.length > 0) this.sealed.push({ at, digests });
    if (isErasure) this.erasures.push({ at, digests: textsIn(event.data) });
  }

  private find(kind: FindingKind, at: number, what: string): void {
    if (this.findings.length < KEPT) this.findings.push({ kind, at, what });
    else this.unkept += 1;
  }
}

const isFiledAs = (
  bytes: Buffer,
  { id, stream }: EntrySpans,
  revision: number | null,
  [filedId, filedStream, filedRevision]: Filing,
): boolean =>
  revision === filedRevision &&
  typeof filedStream === 'string' &&
  (filedId === undefined || (typeof filedId === 'string' && isTextAt(bytes, id, filedId))) &&
  isTextAt(bytes, stream, filedStream);

/** The digests an erasure names, in its data's member of that name. */
function textsIn(data: Json): string[] {
  const list = typeof data === 'object' && data !== null && 'digests' in data ? data.digests : null;
  return Array.isArray(list) ? list.filter((digest) => typeof digest === 'string') : [];
}
