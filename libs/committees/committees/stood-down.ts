import { asLastTold, inForceFrom } from '#lib/projections/dated.js';
import { dayAfter, endTerm } from '#lib/projections/term.js';
import { type Seen } from '#lib/projections/view.js';
import { type CommitteeEvent } from '../committee.events.js';
import { type CommitteeFacts, type CommitteeRow } from './committee.row.js';

/** What a member's going changes: their seat ends, and the chair or vice-chair they held falls vacant. */
export function stoodDown(
  row: CommitteeRow,
  event: Seen<Extract<CommitteeEvent, { type: 'MemberStoodDown' }>>,
): Partial<CommitteeRow> {
  const { personId, on } = event.data;
  const told = inForceFrom(event);
  const running = row.members.findLastIndex((held) => held.personId === personId && held.term.ended === null);
  const members = row.members.map((held, index) =>
    index === running ? { ...held, term: endTerm(held.term, told, on) } : held,
  );
  const last = on ?? (told.length === 10 ? told : null);
  const from = last === null ? told : dayAfter(last);
  const { chair, viceChair } = asLastTold(row.changes);
  const set: Partial<CommitteeFacts> = {
    ...(chair?.personId === personId ? { chair: null } : {}),
    ...(viceChair?.personId === personId ? { viceChair: null } : {}),
  };
  const changes = Object.keys(set).length === 0 ? row.changes : [...row.changes, { from, set }];
  return { members, changes };
}
