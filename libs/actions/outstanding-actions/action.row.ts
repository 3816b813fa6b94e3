import { type Dated } from '#lib/projections/dated.js';
import { type Party } from '#lib/domain/index.js';

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

/** An action as the views keep it; names are joined when it is read. */
export interface ActionRow {
  readonly id: string;
  readonly requestedBy: readonly Party[];
  readonly meetingId: string | null;
  readonly itemId: string | null;
  readonly questionId: string | null;
  readonly decisionId: string | null;
  readonly raisedOn: string | null;
  readonly strength: string | null;
  readonly source: { readonly sha256: string; readonly start: number; readonly end: number } | null;
  readonly revision: number;
  readonly changes: readonly Dated<ActionFacts>[];
}
