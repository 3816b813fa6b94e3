import { type Party } from '#lib/domain/index.js';
import { type Agendas } from '#lib/querying/agendas.js';
import { type Names } from '#lib/querying/names.js';
import { asId, type Shown } from '#lib/querying/shown.js';
import { type ActionItem } from './action.item.js';
import { type ActionFacts, type ActionRow } from './action.row.js';
import { isOverdue } from './overdue.js';

/** What a row is joined with, on the day asked about. */
export interface Joined {
  readonly names: Names;
  readonly agendas: Agendas;
  readonly today: string;
}

/** A row joined with names and the agenda it comes from. */
export function presentAction(
  { row, position }: { row: ActionRow; position: string },
  facts: ActionFacts,
  { names, agendas, today }: Joined,
): ActionItem {
  const item = agendas.item(row.meetingId, row.itemId);
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
    item: item?.number ?? item?.title ?? null,
    question: row.questionId,
    raisedOn: row.raisedOn,
    source: row.source,
    revision: row.revision,
    position,
    dueKind: facts.dueKind,
    authorityId: facts.authorityId,
    committeeId: facts.committeeId,
    ownerIds: facts.owners.map((owner) => asId(owner.person)),
    itemId: row.itemId,
    itemTitle: item?.title ?? null,
    meetingDate: agendas.meeting(row.meetingId)?.date ?? null,
    decision: row.decisionId,
    strength: row.strength,
  };
}

/** Those named, as a reader sees them; somebody the ledger holds no name for is still counted. */
export const partyNames = (parties: readonly Party[], names: Names): Shown[] =>
  parties.map((party) => names.party(party) ?? 'name not stated');
