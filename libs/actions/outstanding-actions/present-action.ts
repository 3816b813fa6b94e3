import { type Party } from '#lib/domain/index.js';
import { type Names } from '#lib/querying/names.js';
import { type ActionItem } from './action.item.js';
import { type ActionFacts, type ActionRow } from './action.row.js';
import { isOverdue } from './overdue.js';

/** A row joined with names, on the day asked about. */
export function presentAction(
  { row, position }: { row: ActionRow; position: string },
  facts: ActionFacts,
  names: Names,
  today: string,
): ActionItem {
  return {
    id: row.id,
    what: facts.what,
    owners: partyNames(facts.owners, names),
    requestedBy: partyNames(row.requestedBy, names),
    due: facts.due,
    dueText: facts.dueText,
    status: facts.status,
    overdue: isOverdue(facts, today),
    authority: names.authority(facts.authorityId),
    committee: names.committee(facts.committeeId),
    meeting: row.meetingId,
    item: null,
    question: row.questionId,
    raisedOn: row.raisedOn,
    source: row.source,
    revision: row.revision,
    position,
    dueKind: facts.dueKind,
    authorityId: facts.authorityId,
    committeeId: facts.committeeId,
    ownerIds: facts.owners.map((owner) => owner.person),
    itemId: row.itemId,
    itemTitle: null,
    meetingDate: null,
    decision: row.decisionId,
    strength: row.strength,
  };
}

/** Those named, as a reader sees them; somebody the ledger holds no name for is still counted. */
export const partyNames = (parties: readonly Party[], names: Names): string[] =>
  parties.map((party) => names.party(party) ?? 'name not stated');
