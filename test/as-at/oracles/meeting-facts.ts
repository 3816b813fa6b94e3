import { type Naming } from './names.js';
import { type Item } from './oracle.js';
import { type Change, type On, type Told, byThing, factsHolding, idOf, inOrder, of, sourceOf, whenOf } from './told.js';

export interface MeetingFacts {
  readonly status: string;
  readonly date: string | null;
  readonly startTime: string | null;
  readonly place: string | null;
}

const STATUS: Readonly<Record<string, string>> = {
  MeetingCancelled: 'cancelled',
  MeetingOpened: 'open',
  MeetingAdjourned: 'adjourned',
  MeetingResumed: 'open',
  MeetingClosed: 'closed',
};

/** What is dated of a meeting: how it stands, and when and where it is held. */
export function meetingFacts(entries: readonly Told[], on: On): MeetingFacts | null {
  const changes = entries.flatMap((told): Change<MeetingFacts>[] => {
    const called = () => ({
      date: of<string | null>(told, 'date'),
      startTime: of<string | null>(told, 'startTime'),
      place: of<string | null>(told, 'place'),
    });
    const status = STATUS[told.type];
    if (told.type === 'MeetingConvened') return [{ when: whenOf(told), set: { status: 'convened', ...called() } }];
    if (told.type === 'MeetingRescheduled') return [{ when: whenOf(told), set: called() }];
    return status === undefined ? [] : [{ when: whenOf(told), set: { status } }];
  });
  return factsHolding(changes, on);
}

/** When and where a meeting another list speaks of is held; as first told, where nothing of it had come. */
export function meetingSpokenOf(log: readonly Told[], id: string | null, on: On): MeetingFacts | null {
  const entries = byThing(log, 'meeting').get(id ?? '') ?? [];
  return meetingFacts(entries, on) ?? meetingFacts(entries.slice(0, 1), null);
}

/** The last entry of some types. */
export const lastOf = (entries: readonly Told[], ...types: string[]): Told | undefined =>
  entries.findLast(({ type }) => types.includes(type));

/** Meetings by the day and time last told, those without last. */
export function meetingsByDay(log: readonly Told[]): [Told, ...Told[]][] {
  const placeOf = (entries: [Told, ...Told[]]) => {
    const facts = meetingFacts(entries, null);
    return `${facts?.date ?? '~'} ${facts?.startTime ?? '~'} ${idOf(entries[0])}`;
  };
  const meetings = [...byThing(log, 'meeting').values()] as [Told, ...Told[]][];
  return meetings.sort((a, b) => inOrder(placeOf(a), placeOf(b)));
}

/** The heading of a meeting: what is dated as it held on the day, the rest as last told. */
export function headingOf(entries: [Told, ...Told[]], names: Naming, on: On): Item | null {
  const [convened] = entries;
  const facts = meetingFacts(entries, on);
  if (!facts) return null;
  const { authorityId, committeeId } = convened.data as { authorityId: string; committeeId: string };
  const notice = lastOf(entries, 'MeetingConvened', 'MeetingRescheduled') as Told;
  const chairs = entries.filter((told) => ['MeetingOpened', 'MeetingResumed'].includes(told.type));
  const chairId = chairs.findLast((told) => of(told, 'chair') !== null);
  const [closed, cancelled, next] = [
    lastOf(entries, 'MeetingClosed'),
    lastOf(entries, 'MeetingCancelled'),
    lastOf(entries, 'NextMeetingAnnounced'),
  ];
  const course = lastOf(entries, 'RecordCertified', 'MinutesApproved', 'MinutesSigned')?.type ?? '';
  const record =
    { RecordCertified: 'certified', MinutesApproved: 'approved', MinutesSigned: 'signed' }[course] ?? 'open';
  const version = (type: string) => of<number | undefined>(lastOf(entries, type) ?? convened, 'version') ?? null;
  return {
    id: idOf(convened),
    ...facts,
    title: of(convened, 'title'),
    kind: of(convened, 'kind'),
    authorityId,
    authority: names.authority(authorityId),
    committeeId,
    committee: names.committee(committeeId),
    chairId: chairId ? of(chairId, 'chair') : null,
    chair: names.person(chairId ? of(chairId, 'chair') : null),
    noticeGivenOn: of(notice, 'noticeGivenOn'),
    noticeShortBy: of(notice, 'noticeShortBy'),
    noticeRule: of(notice, 'noticeRule'),
    closedAt: closed ? of(closed, 'at') : null,
    cancelledBecause: cancelled ? of(cancelled, 'reason') : null,
    nextMeeting: next?.data ?? null,
    record,
    agendaPublished: version('AgendaPublished'),
    recordPublished: version('RecordPublished'),
    source: sourceOf(convened),
  };
}
