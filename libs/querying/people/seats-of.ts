import { type CommitteeFacts, type CommitteeRow, type SeatHeld } from '#lib/committees/committees/committee.row.js';
import { committeesView } from '#lib/committees/committees/committees.projection.js';
import { type ViewReader } from '#lib/projections/reading.js';
import { hasBegun, ranOn } from '#lib/projections/term.js';
import { factsOn } from '../facts-on.js';
import { type Names } from '../names.js';
import { survivorOf } from '../mergers.js';
import { type SeatItem } from './person.item.js';

/** Seats and offices by person, the entry that stays. */
export interface Seats {
  readonly held: ReadonlyMap<string, SeatItem[]>;
  readonly former: ReadonlyMap<string, SeatItem[]>;
}

/** Who holds and held which seat of any committee on a day (or at an instant), read in one pass over the committees. */
export function readSeats(reader: ViewReader, names: Names, day: string, effectiveOn: string | null): Seats {
  const held = new Map<string, SeatItem[]>();
  const former = new Map<string, SeatItem[]>();
  const put = (map: Map<string, SeatItem[]>, personId: string, seat: SeatItem) => {
    const person = survivorOf(reader, personId);
    map.set(person, [...(map.get(person) ?? []), seat]);
  };
  for (const { row } of reader.rows(committeesView)) {
    const facts = factsOn(row.changes, effectiveOn);
    const offices = facts ? officesOf(facts) : new Map<string, 'chair' | 'vice-chair'>();
    for (const member of row.members) {
      const seat = seatItem(row, member, names);
      if (ranOn(member.term, day) && facts?.dissolved !== true) {
        put(held, member.personId, { ...seat, office: offices.get(member.personId) ?? null });
        offices.delete(member.personId);
      } else if (hasBegun(member.term, day)) put(former, member.personId, seat);
    }
    // An office stated without a seat.
    for (const [personId, office] of offices) put(held, personId, { ...seatItem(row, null, names), office });
  }
  return { held, former };
}

/** A dissolved committee has no chair any more. */
const officesOf = ({ chair, viceChair, dissolved }: CommitteeFacts): Map<string, 'chair' | 'vice-chair'> =>
  new Map(
    dissolved
      ? []
      : [
          ...(viceChair ? [[viceChair.personId, 'vice-chair'] as const] : []),
          ...(chair ? [[chair.personId, 'chair'] as const] : []),
        ],
  );

const seatItem = ({ id, authorityId }: CommitteeRow, member: SeatHeld | null, names: Names): SeatItem => ({
  committee: names.committee(id),
  committeeId: id,
  authorityId,
  seat: member?.seat ?? null,
  office: null,
  from: member?.term.from ?? null,
  until: member?.term.until ?? null,
});
