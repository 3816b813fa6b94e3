import { meetingFacts, meetingsByDay } from './meeting-facts.js';
import { type Naming, namesIn } from './names.js';
import { type Item, type Oracle } from './oracle.js';
import { type Change, type On, type Told, factsHolding, idOf, of, sourceOf, whenOf } from './told.js';
import { wordingOf } from './wording.js';

interface Facts {
  readonly attendingAs: string | null;
  readonly present: boolean | null;
  readonly remote: boolean | null;
  readonly apology: boolean;
  readonly apologyReason: string | null;
  readonly out: boolean;
}

const nothing: Facts = {
  attendingAs: null,
  present: null,
  remote: null,
  apology: false,
  apologyReason: null,
  out: false,
};

const ABOUT_SOMEONE = [
  'AttendanceRecorded',
  'ApologyReceived',
  'ApologyWithdrawn',
  'InterestDeclared',
  'InterestWithdrawn',
  'DispensationNoted',
  'MemberLeft',
  'MemberReturned',
];

/** Whom an entry names as being, or not being, at the meeting. */
function namedIn(told: Told): string[] {
  if (told.type === 'MeetingOpened')
    return (of<{ personId: string }[] | null>(told, 'roll') ?? []).map(({ personId }) => personId);
  if (told.type === 'SubstituteNotified' || told.type === 'SubstituteWithdrawn')
    return [of(told, 'personId'), of(told, 'forPersonId')];
  const person = ABOUT_SOMEONE.includes(told.type) ? of<string | null>(told, 'personId') : null;
  return person === null ? [] : [person];
}

/** Everyone named at a meeting in the order they were first named. */
export function peopleAt(entries: readonly Told[]): string[] {
  const first = new Map<string, number>();
  for (const told of entries)
    for (const person of namedIn(told)) if (!first.has(person)) first.set(person, told.revision);
  return [...first].sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1)).map(([person]) => person);
}

/** What is dated of someone's attendance; null where nothing of it had come. */
export function attendanceFacts(entries: readonly Told[], personId: string, on: On): Facts | null {
  const changes: Change<Facts>[] = [];
  for (const told of entries.filter((one) => namedIn(one).includes(personId))) {
    if (changes.length === 0) changes.push({ when: whenOf(told), set: nothing });
    changes.push({ when: whenOf(told), set: saidBy(told) });
  }
  return factsHolding(changes, on);
}

function saidBy(told: Told): Partial<Facts> {
  switch (told.type) {
    case 'AttendanceRecorded':
      return { attendingAs: of(told, 'attendingAs'), present: of(told, 'present'), remote: of(told, 'remote') };
    case 'ApologyReceived':
      return { apology: true, apologyReason: of(told, 'reason') };
    case 'ApologyWithdrawn':
      return { apology: false, apologyReason: null };
    case 'MemberLeft':
      return { out: true };
    case 'MemberReturned':
      return { out: false };
    default:
      return {};
  }
}

/** Everybody named at every meeting, meeting by meeting. */
export const attendance: Oracle = {
  resource: 'attendance',
  leftOut: ['revision', 'position'],
  list(log, { on }) {
    const names = namesIn(log, on);
    return meetingsByDay(log).flatMap((entries) => {
      const meeting = meetingFacts(entries, on);
      if (!meeting) return [];
      return peopleAt(entries).flatMap((person) => {
        const item = attendanceOf(entries, person, names, on);
        return item ? [{ ...item, date: meeting.date }] : [];
      });
    });
  },
};

/** Declarations without those taken back by their revision. */
export function declarationsStanding(declared: readonly Told[], entries: readonly Told[]): Told[] {
  const takenBack = new Set(
    entries.filter(({ type }) => type === 'InterestWithdrawn').map((told) => of<number>(told, 'entryRevision')),
  );
  return declared.filter(({ revision }) => !takenBack.has(revision));
}

function attendanceOf(entries: [Told, ...Told[]], personId: string, names: Naming, on: On): Item | null {
  const facts = attendanceFacts(entries, personId, on);
  if (!facts) return null;
  const [convened] = entries;
  const about = (type: string, field = 'personId') =>
    entries.filter((told) => told.type === type && of(told, field) === personId);
  const opened = entries.findLast(({ type }) => type === 'MeetingOpened');
  const roll = opened ? (of<{ personId: string; seat: string }[] | null>(opened, 'roll') ?? []) : [];
  const read = (told: Told) => ({ revision: told.revision, source: sourceOf(told) });
  const without = ({ data }: Told, ...fields: string[]) =>
    Object.fromEntries(Object.entries(data).filter(([field]) => !fields.includes(field)));
  const lastNaming = (field: string) => {
    const last = entries.findLast(({ type, data }) => type.startsWith('Substitute') && data[field] === personId);
    return last?.type === 'SubstituteNotified' ? last : undefined;
  };
  const [asSubstitute, substituted] = [lastNaming('personId'), lastNaming('forPersonId')];
  const movements = entries.filter(
    (told) => ['MemberLeft', 'MemberReturned'].includes(told.type) && of(told, 'personId') === personId,
  );
  return {
    meeting: idOf(convened),
    committeeId: of(convened, 'committeeId'),
    committee: names.committee(of(convened, 'committeeId')),
    personId,
    person: names.person(personId),
    seat: roll.find((seat) => seat.personId === personId)?.seat ?? null,
    ...facts,
    substituteFor: asSubstitute ? names.person(of(asSubstitute, 'forPersonId')) : null,
    substitutedBy: substituted ? names.person(of(substituted, 'personId')) : null,
    movements: movements.map((told) =>
      told.type === 'MemberLeft'
        ? { kind: 'left', ...without(told, 'personId'), ...read(told) }
        : { kind: 'returned', at: null, itemId: of(told, 'itemId'), reason: null, forGood: null, ...read(told) },
    ),
    interests: declarationsStanding(about('InterestDeclared'), entries).map((told) => ({
      ...without(told, 'personId'),
      nature: wordingOf(told, entries)[0] ?? null,
      ...read(told),
    })),
    dispensations: about('DispensationNoted').map((told) => ({ ...without(told, 'personId'), ...read(told) })),
    source: sourceOf(entries.find((told) => namedIn(told).includes(personId)) as Told),
  };
}
