import { type Instant, type Position } from '#lib/event-store/index.js';
import { positionText } from '#lib/event-store/position-text.js';
import { FULL_TILE, Frontier, HASH_BYTES, sameHash, TILE_HEIGHT } from '#lib/transparency-log/index.js';
import { type Findings } from './finding.js';
import { type RangeReport } from './range-report.js';
import { type ReadRange } from './read-range.js';
import { SeenIds } from './seen-ids.js';
import { type StoredTree } from './stored-tree.js';
import { behindText } from './times.js';

/** An entry of the log, as findings name it. */
export interface Place {
  readonly leafIdx: number;
  /** Null where entries come without one. */
  readonly position: Position | null;
}

/** One of the entries on both sides of a seal. */
export interface SealedPlace extends Place {
  /** Null where it cannot be read. */
  readonly recordedAt: Instant | null;
}

export interface LogFoldOptions {
  readonly findings: Findings;
  /** Sizes at which the root is wanted. */
  readonly sizes: Iterable<number>;
  /** How many entries are expected. */
  readonly expected: number;
  readonly tree: StoredTree | null;
  /** Whether an id that looks repeated is. */
  readonly isRepeated: (place: Place) => boolean;
  /** How far a time may be behind the latest before it, in milliseconds; 0 where times never step back. */
  readonly skewMs: number;
}

/** Joins reports of ranges, in order, into what is to be known of the whole log. */
export class LogFold {
  /** Root at each size asked for that was reached. */
  readonly roots = new Map<number, Uint8Array>();
  /** Where the last entry under each size asked for lies, and the first after it, by leaf index. */
  readonly places = new Map<number, SealedPlace>();
  /** First entry that names each digest. */
  readonly sealed = new Map<string, Place>();
  /** First entry that orders each digest erased. */
  readonly erasures = new Map<string, Place>();
  /** First leaf that is not as in the tree kept beside the ledger; null when all are. */
  differs: Place | null = null;
  /** Whether the log was read to its end. */
  isWhole = true;
  /** Whether that tree contradicts itself, or places leaves elsewhere. */
  treeIsWrong = false;

  private readonly frontier = Frontier.empty();
  private readonly wanted: number[];
  /** Index of the next size asked for. */
  private next = 0;
  private readonly ids;
  private readonly revisions = new Map<string, number>();
  private latest: Instant | null = null;

  constructor(private readonly options: LogFoldOptions) {
    this.wanted = [...new Set(options.sizes)].sort((a, b) => a - b);
    this.ids = new SeenIds(options.expected);
    this.noteRoot();
  }

  get size(): number {
    return this.frontier.size;
  }

  root(): Uint8Array {
    return this.frontier.root();
  }

  take(range: ReadRange): void {
    const { report } = range;
    const start = this.size;
    const place = (at: number): Place => ({ leafIdx: start + at, position: range.positionOf(at) });
    for (const { kind, at, what } of report.findings) this.find(kind, place(at), what);
    this.options.findings.addUnkept(report.unkept);
    this.joinStreams(report, place);
    this.joinTimes(report, place);
    for (const { at, digests } of report.sealed) note(this.sealed, digests, place(at));
    for (const { at, digests } of report.erasures) note(this.erasures, digests, place(at));
    for (let at = 0; at < report.count; at += 1) this.takeRow(range, at, place);
  }

  private takeRow(
    { report: { leafHashes, ids }, recordedAt }: ReadRange,
    at: number,
    place: (at: number) => Place,
  ): void {
    const leafIdx = this.size;
    const leaf = leafHashes.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES);
    if (this.ids.add(ids[2 * at] as number, ids[2 * at + 1] as number) && this.options.isRepeated(place(at)))
      this.find('id', place(at), 'has an id that stands in the ledger twice.');
    this.compare(leaf, leafIdx, () => place(at));
    while ((this.wanted[this.next] ?? Infinity) < leafIdx) this.next += 1;
    if (this.wanted[this.next] === leafIdx) {
      this.places.set(leafIdx, { ...place(at), recordedAt: recordedAt(at) });
      this.next += 1;
    }
    if (this.wanted[this.next] === leafIdx + 1) this.places.set(leafIdx, { ...place(at), recordedAt: recordedAt(at) });
    this.frontier.push(leaf, this.complete);
    this.noteRoot();
  }

  private noteRoot(): void {
    if (this.wanted[this.next] === this.size) this.roots.set(this.size, this.frontier.root());
  }

  private compare(leaf: Uint8Array, leafIdx: number, place: () => Place): void {
    const { tree } = this.options;
    if (tree === null || leafIdx >= tree.end.size) return;
    const stored = tree.hash(0, leafIdx);
    if (stored === null) this.treeIsWrong = true;
    else if (this.differs === null && !sameHash(stored, leaf)) this.differs = place();
    const isFirst = leafIdx % FULL_TILE === 0;
    const isLast = leafIdx === tree.end.size - 1;
    if (isFirst && tree.firstPosition(leafIdx / FULL_TILE) !== place().position) this.treeIsWrong = true;
    if (isLast && tree.end.position !== place().position) this.treeIsWrong = true;
  }

  private readonly complete = (level: number, index: number, hash: Uint8Array): void => {
    const { tree } = this.options;
    if (level === 0 || level % TILE_HEIGHT !== 0 || tree === null || (index + 1) * 2 ** level > tree.end.size) return;
    const stored = tree.hash(level / TILE_HEIGHT, index);
    if (stored === null || !sameHash(stored, hash)) this.treeIsWrong = true;
  };

  private joinStreams({ streams }: RangeReport, place: (at: number) => Place): void {
    for (const [stream, { first, last, at }] of streams) {
      const next = this.revisions.get(stream) ?? 0;
      if (first !== next)
        this.find('revision', place(at), `is revision ${first} of ${stream}, and ${next} was to come.`);
      this.revisions.set(stream, last + 1);
    }
  }

  private joinTimes({ earliest, latest }: RangeReport, place: (at: number) => Place): void {
    const behind = earliest && behindText(earliest.recordedAt, this.latest, this.options.skewMs);
    if (earliest && behind) this.find('time', place(earliest.at), behind);
    if (latest !== null && latest > (this.latest ?? '')) this.latest = latest;
  }

  private find(kind: Parameters<Findings['add']>[0], place: Place, what: string): void {
    this.options.findings.add(kind, `${entryText(place)} ${what}`, place);
  }
}

/** `Entry 5 (position 5)`: entries are counted from 1 for people. */
export const entryText = ({ leafIdx, position }: Place): string =>
  `Entry ${leafIdx + 1}${position === null ? '' : ` (position ${positionText(position)})`}`;

function note(map: Map<string, Place>, digests: readonly string[], place: Place): void {
  for (const digest of digests) if (!map.has(digest)) map.set(digest, place);
}
