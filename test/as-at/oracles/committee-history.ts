import { type Held, afterwards, ended } from './terms.js';
import { type Change, type Told, factsHolding, of, whenOf } from './told.js';

export interface Office {
  readonly personId: string;
  readonly term: string | null;
  readonly meetingId: string | null;
}

export interface CommitteeFacts {
  readonly seats: number | null;
  readonly quorum: unknown;
  readonly quorumReference: string | null;
  readonly chair: Office | null;
  readonly viceChair: Office | null;
  readonly dissolved: boolean;
  readonly dissolvedBecause: string | null;
  readonly successorId: string | null;
}

export interface Seat extends Held {
  readonly personId: string;
  readonly seat: string;
  readonly items: readonly string[] | null;
}

/** What was told about a committee: its facts with their dates, and who held a seat when. */
export function historyOf(entries: readonly Told[]): { changes: Change<CommitteeFacts>[]; seats: Seat[] } {
  const changes: Change<CommitteeFacts>[] = [];
  let seats: Seat[] = [];
  const say = (set: Partial<CommitteeFacts>, when: string) => changes.push({ when, set });
  for (const told of entries) {
    const when = whenOf(told);
    const personId = of<string>(told, 'personId');
    switch (told.type) {
      case 'CommitteeEstablished':
        say(bornWith(told), when);
        break;
      case 'QuorumRuleSet':
        say({ quorum: of(told, 'quorum'), quorumReference: of(told, 'reference') }, when);
        break;
      case 'SeatsSet':
        say({ seats: of(told, 'seats') }, when);
        break;
      case 'ChairElected':
        say({ chair: officeIn(told) }, when);
        break;
      case 'ViceChairAppointed':
        say({ viceChair: officeIn(told) }, when);
        break;
      case 'CommitteeDissolved':
        say({ dissolved: true, dissolvedBecause: of(told, 'reason'), successorId: of(told, 'successorId') }, when);
        break;
      case 'MemberAppointed': {
        const [from, until] = [of<string | null>(told, 'from'), of<string | null>(told, 'until')];
        seats.push({
          personId,
          seat: of(told, 'seat'),
          items: of(told, 'items'),
          begun: told,
          from,
          until,
          ended: null,
        });
        break;
      }
      case 'MemberStoodDown': {
        const lastDay = of<string | null>(told, 'on');
        const given = seats.findLast((seat) => seat.personId === personId && seat.ended === null);
        seats = seats.map((seat) => (seat === given ? { ...seat, ...ended(seat, told, lastDay) } : seat));
        const vacant = vacatedBy(personId, changes);
        if (Object.keys(vacant).length > 0) say(vacant, afterwards(lastDay ?? when));
      }
    }
  }
  return { changes, seats };
}

/** The offices someone gives up with their seat: those they hold as last told. */
function vacatedBy(personId: string, changes: readonly Change<CommitteeFacts>[]): Partial<CommitteeFacts> {
  const facts = factsHolding(changes, null);
  return {
    ...(facts?.chair?.personId === personId ? { chair: null } : {}),
    ...(facts?.viceChair?.personId === personId ? { viceChair: null } : {}),
  };
}

const bornWith = (told: Told): CommitteeFacts => ({
  seats: of(told, 'seats'),
  quorum: of(told, 'quorum'),
  quorumReference: null,
  chair: null,
  viceChair: null,
  dissolved: false,
  dissolvedBecause: null,
  successorId: null,
});

const officeIn = (told: Told): Office => ({
  personId: of(told, 'personId'),
  term: of(told, 'term'),
  meetingId: of(told, 'meetingId'),
});
