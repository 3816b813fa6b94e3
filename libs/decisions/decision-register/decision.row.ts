import { type Party } from '#lib/domain/fields.js';
import { type Dated } from '#lib/projections/dated.js';
import { type DecisionEvent } from '../decision.events.js';
import { type DecisionStatus, type Standing } from '../decision.standing.js';

type Source = { readonly sha256: string; readonly start: number; readonly end: number } | null;

/** What can change about a decision, each change with the moment it came into force. */
export interface DecisionFacts {
  readonly status: DecisionStatus;
  /** Whether it stands called in. */
  readonly calledIn: boolean;
  readonly title: string | null;
  readonly clauses: readonly string[];
  /** Whether it may be called in; null: the record does not say. */
  readonly subjectToCallIn: boolean | null;
  readonly publishedOn: string | null;
  /** The version last published; 0 while it is not public. */
  readonly version: number;
  /** First and last day of its call-in window, both inclusive. */
  readonly callInOpens: string | null;
  readonly callInCloses: string | null;
  /** The clock the window was counted by. */
  readonly callInRule: string | null;
  /** How its call-in ended, where it did. */
  readonly callInOutcome: string | null;
  readonly supersededBy: string | null;
}

/** One line of a decision's history. */
export interface DecisionTold {
  readonly kind: DecisionEvent['type'];
  /** The reason, ground or note told with it; null when there is none. */
  readonly words: string | null;
  /** Whose word it is, where the record names them. */
  readonly by: readonly Party[];
  readonly actor: string | null;
  /** When it happened, a London day or local time; when it was recorded, where that is not stated. */
  readonly on: string;
  readonly recordedAt: string;
  readonly revision: number;
  readonly position: string;
  readonly source: Source;
  /** What the rules asked about and the record does not state. */
  readonly notStated: readonly string[];
}

/** A decision as the views keep it; names are joined when it is read. */
export interface DecisionRow {
  readonly id: string;
  /** By a meeting's resolution, or by one member or officer. */
  readonly kind: 'meeting' | 'individual';
  readonly authorityId: string | null;
  readonly committeeId: string | null;
  readonly meetingId: string | null;
  readonly itemId: string | null;
  /** Who took it, when it was one member or officer. */
  readonly maker: Party | null;
  /** The delegation it was taken under. */
  readonly authorityFor: string | null;
  readonly verb: string | null;
  /** How it was passed, when a meeting made it. */
  readonly by: string | null;
  readonly minuteNumber: string | null;
  readonly decidedOn: string | null;
  readonly executive: boolean | null;
  readonly key: boolean | null;
  readonly reasons: string | null;
  /** Null where no such record is asked for, or it does not say. */
  readonly optionsRejected: readonly string[] | null;
  readonly interests: readonly string[] | null;
  readonly source: Source;
  readonly revision: number;
  /** How it stands as last told. */
  readonly standing: Standing;
  readonly changes: readonly Dated<DecisionFacts>[];
  readonly history: readonly DecisionTold[];
}
