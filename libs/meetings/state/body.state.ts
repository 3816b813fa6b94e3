import { type CommitteeEvent, type QuorumRule, type Seat } from '#lib/committees/committee.events.js';
import { type Fold, type Happened } from '#lib/decider/decider.js';
import { londonDate } from '#lib/domain/london-time.js';
import { type RollEntry } from '../events/convening.events.js';

interface SeatHeld {
  readonly personId: string;
  readonly seat: Seat;
  readonly items: readonly string[] | null;
  /** First day in the seat: as stated, or else the day it was told. */
  readonly from: string;
  /** Last day in the seat; null while none is known. */
  readonly until: string | null;
}

/** What a meeting asks about the body that meets. */
export interface BodyState {
  readonly authorityId: string | null;
  readonly exists: boolean;
  readonly dissolved: boolean;
  readonly quorum: QuorumRule | null;
  readonly seats: number | null;
  readonly held: readonly SeatHeld[];
}

const initial: BodyState = {
  authorityId: null,
  exists: false,
  dissolved: false,
  quorum: null,
  seats: null,
  held: [],
};

const dayOf = ({ effectiveAt, recordedAt }: Happened<CommitteeEvent>): string =>
  effectiveAt === null ? londonDate(recordedAt) : effectiveAt.length === 10 ? effectiveAt : londonDate(effectiveAt);

function evolve(body: BodyState, event: Happened<CommitteeEvent>): BodyState {
  switch (event.type) {
    case 'CommitteeEstablished': {
      const { authorityId, seats, quorum } = event.data;
      return { ...initial, exists: true, authorityId, seats, quorum };
    }
    case 'QuorumRuleSet':
      return { ...body, quorum: event.data.quorum };
    case 'SeatsSet':
      return { ...body, seats: event.data.seats };
    case 'MemberAppointed': {
      const { personId, seat, items, from, until } = event.data;
      return { ...body, held: [...body.held, { personId, seat, items, from: from ?? dayOf(event), until }] };
    }
    case 'MemberStoodDown': {
      const { personId, on } = event.data;
      const last = on ?? dayOf(event);
      const held = body.held.map((seat) =>
        seat.personId === personId && (seat.until === null || seat.until > last) ? { ...seat, until: last } : seat,
      );
      return { ...body, held };
    }
    case 'CommitteeDissolved':
      return { ...body, dissolved: true };
    default:
      return body;
  }
}

/** The body that meets, from its committee's stream. */
export const bodyFold: Fold<BodyState, CommitteeEvent> = { initial, evolve };

/**
 * The seats as they stood on a day. Null, *not stated*, when the day is not stated or nobody is recorded in a seat then.
 */
export function rollOn(body: BodyState, day: string | null): RollEntry[] | null {
  if (day === null) return null;
  const sitting = body.held.filter(({ from, until }) => from <= day && (until === null || until >= day));
  const latest = new Map(sitting.map(({ personId, seat, items }) => [personId, { personId, seat, items }] as const));
  if (latest.size === 0) return null;
  return [...latest.values()].map(({ items, ...entry }) => ({ ...entry, items: items === null ? null : [...items] }));
}
