import { type CommitteeEvent, type QuorumRule, type Seat } from '#lib/committees/committee.events.js';
import { type Fold, type Happened } from '#lib/decider/decider.js';
import { londonDate } from '#lib/domain/london-time.js';
import { type RollEntry } from '../events/convening.events.js';

/** Before every day. */
const ALWAYS = '';

interface SeatHeld {
  readonly personId: string;
  readonly seat: Seat;
  readonly items: readonly string[] | null;
  /** First day in the seat: as stated, or else the day it was told. */
  readonly from: string;
  /** Last day in the seat; null while none is known. */
  readonly until: string | null;
  /** Whether its holder gave it up or lost it. */
  readonly left: boolean;
}

/** How many make a quorum, and of how many seats. */
interface Size {
  readonly quorum: QuorumRule | null;
  readonly seats: number | null;
}

/** What a meeting asks about the body that meets. */
export interface BodyState {
  readonly authorityId: string | null;
  readonly exists: boolean;
  readonly dissolved: boolean;
  /** What it was set up with, then each change with the day it holds from, in the order of telling. */
  readonly sizes: readonly { readonly from: string; readonly set: Partial<Size> }[];
  readonly held: readonly SeatHeld[];
}

const initial: BodyState = {
  authorityId: null,
  exists: false,
  dissolved: false,
  sizes: [],
  held: [],
};

const dayOf = ({ effectiveAt, recordedAt }: Happened<CommitteeEvent>): string => londonDate(effectiveAt ?? recordedAt);

function evolve(body: BodyState, event: Happened<CommitteeEvent>): BodyState {
  switch (event.type) {
    case 'CommitteeEstablished': {
      const { authorityId, seats, quorum } = event.data;
      return { ...initial, exists: true, authorityId, sizes: [{ from: ALWAYS, set: { quorum, seats } }] };
    }
    case 'QuorumRuleSet':
      return resized(body, event, { quorum: event.data.quorum });
    case 'SeatsSet':
      return resized(body, event, { seats: event.data.seats });
    case 'MemberAppointed': {
      const { personId, seat, items, from, until } = event.data;
      const held = { personId, seat, items, from: from ?? dayOf(event), until, left: false };
      return { ...body, held: [...body.held, held] };
    }
    case 'MemberStoodDown': {
      const { personId, on } = event.data;
      return { ...body, held: stoodDown(body.held, personId, { stated: on, told: dayOf(event) }) };
    }
    case 'CommitteeDissolved':
      return { ...body, dissolved: true };
    default:
      return body;
  }
}

const resized = (body: BodyState, event: Happened<CommitteeEvent>, set: Partial<Size>): BodyState => ({
  ...body,
  sizes: [...body.sizes, { from: dayOf(event), set }],
});

/** The seat last given ends on the last day stated; else on the day of the telling, unless its term had run out by then. */
function stoodDown(
  held: readonly SeatHeld[],
  personId: string,
  { stated, told }: { readonly stated: string | null; readonly told: string },
): readonly SeatHeld[] {
  const running = held.findLastIndex((seat) => seat.personId === personId && !seat.left);
  return held.map((seat, index) => {
    if (index !== running) return seat;
    const runOut = seat.until !== null && seat.until < told ? seat.until : told;
    return { ...seat, until: stated ?? runOut, left: true };
  });
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

/**
 * The quorum and the seats as they stood on a day, or as last told when the day is not stated. What the body was set up
 * with holds until it is changed.
 */
export function sizeOn({ sizes }: BodyState, day: string | null): Size {
  const inForce =
    day === null ? sizes : sizes.filter(({ from }) => from <= day).toSorted((a, b) => a.from.localeCompare(b.from));
  return inForce.reduce<Size>((size, { set }) => ({ ...size, ...set }), { quorum: null, seats: null });
}
