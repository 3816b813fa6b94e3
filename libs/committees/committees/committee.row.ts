import { type Dated } from '#lib/projections/dated.js';
import { type Term } from '#lib/projections/term.js';
import { type QuorumRule, type Seat } from '../committee.events.js';

/** Who holds the chair or the vice-chair. */
export interface Office {
  readonly personId: string;
  /** For how long, as the record puts it. */
  readonly term: string | null;
  readonly meetingId: string | null;
}

/** What can change about a committee, each change with the moment it came into force. */
export interface CommitteeFacts {
  readonly name: string;
  /** How many seats it has, where stated. */
  readonly seats: number | null;
  readonly quorum: QuorumRule | null;
  readonly quorumReference: string | null;
  readonly chair: Office | null;
  readonly viceChair: Office | null;
  readonly dissolved: boolean;
  readonly dissolvedBecause: string | null;
  readonly successorId: string | null;
}

/** One holding of a seat. */
export interface SeatHeld {
  readonly personId: string;
  readonly seat: Seat;
  /** The business a co-opted member may vote on; null: all. */
  readonly items: readonly string[] | null;
  readonly term: Term;
}

/** A committee as the views keep it; names are joined when it is read. */
export interface CommitteeRow {
  readonly id: string;
  readonly authorityId: string;
  readonly kind: string | null;
  readonly parentId: string | null;
  /** Whether it takes executive decisions, which may be called in. */
  readonly executive: boolean | null;
  /** Everyone who ever held a seat, in the order of telling. */
  readonly members: readonly SeatHeld[];
  readonly source: { readonly sha256: string; readonly start: number; readonly end: number } | null;
  readonly revision: number;
  readonly changes: readonly Dated<CommitteeFacts>[];
}
