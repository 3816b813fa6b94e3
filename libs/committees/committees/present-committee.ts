import { type RowAt } from '#lib/projections/reading.js';
import { ranOn } from '#lib/projections/term.js';
import { type Names } from '#lib/querying/names.js';
import { type CommitteeItem, type MemberItem } from './committee.item.js';
import { type CommitteeFacts, type CommitteeRow, type Office, type SeatHeld } from './committee.row.js';

/** A row joined with names, its seats as held on the day (or at the instant) asked about. */
export function presentCommittee(
  { row, position }: Pick<RowAt<CommitteeRow>, 'row' | 'position'>,
  facts: CommitteeFacts,
  names: Names,
  day: string,
): CommitteeItem {
  const seated = row.members.filter((held) => ranOn(held.term, day));
  return {
    id: row.id,
    name: facts.name,
    authority: names.authority(row.authorityId),
    authorityId: row.authorityId,
    kind: row.kind,
    parent: names.committee(row.parentId),
    parentId: row.parentId,
    executive: row.executive,
    status: facts.dissolved ? 'dissolved' : 'sitting',
    seats: facts.seats,
    quorum: facts.quorum,
    quorumReference: facts.quorumReference,
    chair: presentOffice(facts.chair, names),
    viceChair: presentOffice(facts.viceChair, names),
    members: row.members.length === 0 ? null : seated.map((held) => presentMember(held, names)),
    dissolvedBecause: facts.dissolvedBecause,
    successor: names.committee(facts.successorId),
    successorId: facts.successorId,
    source: row.source,
    revision: row.revision,
    position,
  };
}

/** A holding of a seat, with its days as stated. */
export const presentMember = ({ personId, seat, items, term }: SeatHeld, names: Names): MemberItem => ({
  person: names.person(personId),
  personId,
  seat,
  items: items && [...items],
  from: term.from,
  until: term.until,
});

const presentOffice = (office: Office | null, names: Names): CommitteeItem['chair'] =>
  office && {
    person: names.person(office.personId),
    personId: office.personId,
    term: office.term,
    meeting: office.meetingId,
  };
