import { type Happened } from '#lib/decider/decider.js';
import { type QuorumRule } from '#lib/committees/committee.events.js';
import { type EventOf } from '#lib/domain/index.js';
import { type attendanceEvents } from '../events/attendance.events.js';
import { type RollEntry } from '../events/convening.events.js';
import { type MeetingEvent } from '../meeting.events.js';
import { londonMoment } from './course.state.js';

type DataOf<Name extends keyof typeof attendanceEvents> = Extract<
  EventOf<typeof attendanceEvents>,
  { type: Name }
>['data'];

/** A person's being out of the room. */
export interface Departure {
  /** When it happened, as London local time or a day; null when it is not stated. */
  readonly at: string | null;
  readonly forGood: boolean;
}

/** Who belongs to the body, who was there, and what they had to declare. */
export interface Attendance {
  /** The seats as they stood; null when the record states no roll. */
  readonly roll: readonly RollEntry[] | null;
  readonly quorum: QuorumRule | null;
  readonly seats: number | null;
  /** What was last recorded of each person. */
  readonly people: Readonly<Record<string, DataOf<'AttendanceRecorded'>>>;
  readonly out: Readonly<Record<string, Departure>>;
  /** How many left whom the record does not name. */
  readonly unnamedDepartures: number;
  readonly apologies: readonly string[];
  readonly substitutes: readonly DataOf<'SubstituteNotified'>[];
  /** The declarations that stand, each with the revision of its entry. */
  readonly interests: readonly (DataOf<'InterestDeclared'> & { readonly revision: number })[];
  readonly dispensations: readonly DataOf<'DispensationNoted'>[];
  readonly publicExcluded: boolean;
}

export const initialAttendance: Attendance = {
  roll: null,
  quorum: null,
  seats: null,
  people: {},
  out: {},
  unnamedDepartures: 0,
  apologies: [],
  substitutes: [],
  interests: [],
  dispensations: [],
  publicExcluded: false,
};

export function evolveAttendance(attendance: Attendance, event: Happened<MeetingEvent>): Attendance {
  switch (event.type) {
    case 'MeetingOpened': {
      const { roll, quorum, seats } = event.data;
      return { ...attendance, roll, quorum, seats };
    }
    case 'AttendanceRecorded':
      return { ...attendance, people: { ...attendance.people, [event.data.personId]: event.data } };
    case 'ApologyReceived':
      return { ...attendance, apologies: [...attendance.apologies, event.data.personId] };
    case 'ApologyWithdrawn':
      return { ...attendance, apologies: attendance.apologies.filter((sender) => sender !== event.data.personId) };
    case 'SubstituteNotified':
      return { ...attendance, substitutes: [...attendance.substitutes, event.data] };
    case 'SubstituteWithdrawn': {
      const { personId, forPersonId } = event.data;
      const stands = (named: DataOf<'SubstituteNotified'>) =>
        named.personId !== personId || named.forPersonId !== forPersonId;
      return { ...attendance, substitutes: attendance.substitutes.filter(stands) };
    }
    case 'InterestDeclared': {
      const declared = { ...event.data, revision: event.revision };
      return { ...attendance, interests: [...attendance.interests, declared] };
    }
    case 'InterestWithdrawn': {
      const { entryRevision } = event.data;
      return { ...attendance, interests: attendance.interests.filter(({ revision }) => revision !== entryRevision) };
    }
    case 'DispensationNoted':
      return { ...attendance, dispensations: [...attendance.dispensations, event.data] };
    case 'MemberLeft': {
      const { personId, forGood } = event.data;
      if (personId === null) return { ...attendance, unnamedDepartures: attendance.unnamedDepartures + 1 };
      const at = event.effectiveAt === null ? null : londonMoment(event.effectiveAt);
      return { ...attendance, out: { ...attendance.out, [personId]: { at, forGood: forGood === true } } };
    }
    case 'MemberReturned': {
      const { personId } = event.data;
      if (!attendance.out[personId]) return { ...attendance, unnamedDepartures: attendance.unnamedDepartures - 1 };
      const out = Object.fromEntries(Object.entries(attendance.out).filter(([person]) => person !== personId));
      return { ...attendance, out };
    }
    case 'PressAndPublicExcluded':
      return { ...attendance, publicExcluded: true };
    case 'PressAndPublicReadmitted':
      return { ...attendance, publicExcluded: false };
    default:
      return attendance;
  }
}
