import { type Dated } from '#lib/projections/dated.js';
import { type Party } from '#lib/domain/index.js';
import { type ActionEvent } from '../action.events.js';

/** What can change about an action, each change with the moment it came into force. */
export interface ActionFacts {
  readonly status: 'open' | 'reported' | 'complete' | 'cancelled';
  readonly what: string;
  readonly owners: readonly Party[];
  readonly due: string | null;
  readonly dueText: string | null;
  readonly dueKind: string;
  readonly committeeId: string | null;
  readonly authorityId: string | null;
}

/** One line of an action's log: what happened, whose word it was, when, and where it can be checked. */
export interface ActionLogEntry {
  readonly kind: ActionEvent['type'];
  /** What was said, or why it was done; null when the record does not say. */
  readonly words: string | null;
  /** Whose word it is, where the record names them. */
  readonly by: Party | null;
  /** Who told the ledger. */
  readonly actor: string | null;
  /** When it happened, a London day or local time; when it was recorded, where that is not stated. */
  readonly on: string;
  readonly recordedAt: string;
  readonly revision: number;
  readonly position: string;
  readonly source: { readonly sha256: string; readonly start: number; readonly end: number } | null;
  /** What the entry changed or concerned, by name. */
  readonly detail: ActionLogDetail;
}

/** The particulars of a log entry; only those its kind has. */
export interface ActionLogDetail {
  readonly what?: string;
  readonly was?: string;
  readonly owners?: readonly Party[];
  readonly due?: string | null;
  readonly dueText?: string | null;
  readonly dueWas?: string | null;
  readonly dueTextWas?: string | null;
  readonly to?: readonly Party[];
  readonly completedOn?: string | null;
  readonly meetingId?: string | null;
  readonly minuteNumber?: string | null;
  readonly committeeId?: string;
  readonly status?: string;
}

/** An action as the views keep it; names are joined when it is read. */
export interface ActionRow {
  readonly id: string;
  readonly requestedBy: readonly Party[];
  readonly meetingId: string | null;
  readonly itemId: string | null;
  readonly questionId: string | null;
  readonly decisionId: string | null;
  readonly raisedOn: string | null;
  /** The position of the event that raised it: of two raised on one day, the one told first comes first. */
  readonly raisedAt: string;
  readonly strength: 'firm' | 'implicit' | 'soft' | null;
  readonly source: { readonly sha256: string; readonly start: number; readonly end: number } | null;
  readonly revision: number;
  readonly changes: readonly Dated<ActionFacts>[];
  readonly log: readonly ActionLogEntry[];
}
