import { type Position } from '#lib/event-store/index.js';

/** What is amiss, in one word for programs. */
export type FindingKind =
  /** Bytes are not canonical JSON, or not an event. */
  | 'form'
  /** A row is filed as something else than its bytes say. */
  | 'row'
  /** A stream's revisions have a gap or a repeat. */
  | 'revision'
  /** An id stands twice. */
  | 'id'
  /** Recorded before an earlier entry, or outside the seals around it. */
  | 'time'
  /** An entry is not what was sealed. */
  | 'entry'
  /** Entries under a seal are missing at the end. */
  | 'short'
  /** Root, signature or form of a checkpoint. */
  | 'checkpoint'
  /** A checkpoint that someone kept does not fit. */
  | 'kept-checkpoint'
  /** The tree of hashes kept beside the ledger differs. */
  | 'tree'
  /** A sealed field is missing without an order to erase it. */
  | 'field-missing'
  /** Something else stands where a sealed field was. */
  | 'field-swapped'
  /** Erased, and no event of the log says so. */
  | 'field-erased-unrecorded'
  /** An event orders it erased, and it is still there. */
  | 'erasure-unfinished'
  /** An inclusion or consistency proof of an export. */
  | 'proof'
  /** A file cannot be read to its end. */
  | 'unreadable';

export interface Finding {
  readonly kind: FindingKind;
  /** Of the first entry concerned; null where it is not about one entry that is there. */
  readonly position: Position | null;
  /** Index of its leaf; null where it is not about one. */
  readonly leafIdx: number | null;
  /** For people. */
  readonly sentence: string;
}

/** Findings shown; all are counted. */
export const SHOWN = 20;
/** More are counted and not kept. */
const KEPT = 10_000;

/** What a verification finds, as it goes. */
export class Findings {
  private readonly list: Finding[] = [];
  private total = 0;

  add(kind: FindingKind, sentence: string, place: Partial<Pick<Finding, 'position' | 'leafIdx'>> = {}): void {
    this.total += 1;
    if (this.list.length < KEPT)
      this.list.push({ kind, position: place.position ?? null, leafIdx: place.leafIdx ?? null, sentence });
  }

  /** Counts so many more that nobody kept. */
  addUnkept(count: number): void {
    this.total += count;
  }

  get count(): number {
    return this.total;
  }

  /** The first ones in the order of the log; what is about no single entry comes last. */
  first(count = SHOWN): Finding[] {
    const place = ({ leafIdx }: Finding) => leafIdx ?? Infinity;
    return this.list.toSorted((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b))).slice(0, count);
  }
}
