import { type Dated } from '#lib/projections/dated.js';
import { type Seat } from '#lib/committees/committee.events.js';
import { type ATTENDING_AS, type INTERESTS } from '../events/attendance.events.js';

/** Where it was read. */
interface Read {
  readonly revision: number;
  readonly source: { readonly sha256: string; readonly start: number; readonly end: number } | null;
}

/** What can change about somebody's attendance, each change with the moment it came into force. */
export interface AttendanceFacts {
  readonly attendingAs: (typeof ATTENDING_AS)[number] | null;
  /** Null: the record does not say. */
  readonly present: boolean | null;
  readonly remote: boolean | null;
  readonly apology: boolean;
  readonly apologyReason: string | null;
  /** Whether they are out of the room. */
  readonly out: boolean;
}

/** One person at one meeting. */
export interface AttendanceRow {
  readonly meetingId: string;
  readonly personId: string;
  /** Their seat on the roll of the meeting; null when the record states none. */
  readonly seat: Seat | null;
  readonly substituteFor: string | null;
  readonly substitutedBy: string | null;
  readonly movements: readonly (Read & {
    readonly kind: 'left' | 'returned';
    readonly at: string | null;
    readonly itemId: string | null;
    readonly reason: string | null;
    readonly forGood: boolean | null;
  })[];
  readonly interests: readonly (Read & {
    readonly interest: (typeof INTERESTS)[number] | null;
    readonly itemId: string | null;
    readonly nature: string | null;
    readonly action: string | null;
  })[];
  readonly dispensations: readonly (Read & {
    readonly itemId: string | null;
    readonly grantedBy: string | null;
    readonly ground: string | null;
  })[];
  /** The revision that first named them at this meeting: the order of the list. */
  readonly named: number;
  readonly source: Read['source'];
  readonly revision: number;
  readonly changes: readonly Dated<AttendanceFacts>[];
}
