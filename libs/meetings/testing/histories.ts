import { madeId } from '#lib/decider/testing/specification.js';
import { type RollEntry } from '../events/convening.events.js';
import { type MeetingEvent } from '../meeting.events.js';

type Type = MeetingEvent['type'];
type Told<Name extends Type> = Extract<MeetingEvent, { type: Name }>;
type Data<Name extends Type> = Told<Name>['data'];

const fact = <Name extends Type>(type: Name, data: Data<Name>) => ({ type, data }) as unknown as Told<Name>;
/** A maker of events of one type: what a specification does not say is as usual. */
const maker =
  <Name extends Type>(type: Name, usual: Data<Name>) =>
  (data: Partial<Data<Name>> = {}): Told<Name> =>
    ({ type, data: { ...usual, ...data } }) as unknown as Told<Name>;

/** Ids of these specifications, by name. */
export const idOf = madeId;
export const [ann, bob, cat, dan, eve] = ['ann', 'bob', 'cat', 'dan', 'eve'].map(idOf) as [
  string,
  string,
  string,
  string,
  string,
];
export const COUNCIL = idOf('council');
export const COMMITTEE = idOf('committee');

export const convened = maker('MeetingConvened', {
  authorityId: COUNCIL,
  committeeId: COMMITTEE,
  kind: 'ordinary',
  title: null,
  date: '2026-01-05',
  startTime: '10:00',
  place: 'The Oculus',
  noticeGivenOn: null,
  noticeShortBy: null,
  noticeRule: null,
  notStated: [],
});
export const opened = maker('MeetingOpened', { chair: null, roll: null, quorum: null, seats: null });
/** A roll of voting members. */
export const roll = (...people: string[]): RollEntry[] =>
  people.map((personId) => ({ personId, seat: 'voting', items: null }));

/** A meeting that sits, of whose members nothing is stated. */
export const sitting = () => [convened(), opened()];
/** A meeting of Ann, Bob and Cat, all of them present, with Ann in the chair and a quorum of two. */
export const quorate = () => [
  convened(),
  opened({ chair: ann, roll: roll(ann, bob, cat), quorum: { members: 2 }, seats: 3 }),
  attended(ann),
  attended(bob),
  attended(cat),
];

export const attended = (personId: string, data: Partial<Data<'AttendanceRecorded'>> = {}) =>
  fact('AttendanceRecorded', { personId, attendingAs: 'member', present: true, remote: null, ...data });
export const apologised = (personId: string) => fact('ApologyReceived', { personId, reason: null });
export const substitute = (personId: string, forPersonId: string) =>
  fact('SubstituteNotified', { personId, forPersonId });
export const substituteWithdrawn = (personId: string, forPersonId: string, reason: string | null = null) =>
  fact('SubstituteWithdrawn', { personId, forPersonId, reason });
export const declared = (personId: string, data: Partial<Data<'InterestDeclared'>> = {}) =>
  fact('InterestDeclared', { personId, interest: null, itemId: null, nature: null, action: null, ...data });
export const interestWithdrawn = (personId: string, entryRevision: number, reason: string | null = null) =>
  fact('InterestWithdrawn', { entryRevision, personId, reason });
export const dispensed = (personId: string, itemId: string | null = null) =>
  fact('DispensationNoted', { personId, itemId, grantedBy: null, ground: null });
export const left = (personId: string | null, data: Partial<Data<'MemberLeft'>> = {}) =>
  fact('MemberLeft', { personId, itemId: null, at: null, reason: null, forGood: null, ...data });
export const returned = (personId: string) => fact('MemberReturned', { personId, itemId: null });
export const excluded = (...itemIds: string[]) =>
  fact('PressAndPublicExcluded', { itemIds, paragraphs: [3], reason: null });

export const item = (name: string, data: Partial<Data<'AgendaItemAdded'>> = {}) =>
  fact('AgendaItemAdded', { itemId: idOf(name), number: null, title: null, purpose: null, business: null, ...data });
export const withdrawn = (name: string) => fact('AgendaItemWithdrawn', { itemId: idOf(name), reason: null });
export const itemOpened = (name: string) => fact('ItemOpened', { itemId: idOf(name) });
export const concluded = (name: string, disposition: Data<'ItemConcluded'>['disposition'] = 'noted') =>
  fact('ItemConcluded', { itemId: idOf(name), disposition, deferredTo: null });
export const agendaPublished = maker('AgendaPublished', { version: 1, kind: 'main' });

export const point = maker('PointNoted', { itemId: null, speaker: null, summary: 'Recruiting is hard' });
export const question = (name: string, data: Partial<Data<'QuestionPut'>> = {}) =>
  fact('QuestionPut', {
    questionId: idOf(name),
    itemId: null,
    asker: null,
    addressee: null,
    topic: name,
    parts: [],
    written: false,
    ...data,
  });
export const answer = (name: string, complete: boolean | null = null) =>
  fact('OralAnswerGiven', { questionId: idOf(name), responder: null, gist: 'It was', complete });
export const undertaking = (name: string, data: Partial<Data<'UndertakingGiven'>> = {}) =>
  fact('UndertakingGiven', {
    actionId: idOf(name),
    itemId: null,
    what: name,
    owners: [],
    requestedBy: [],
    due: null,
    dueText: null,
    dueKind: 'not-stated',
    questionId: null,
    strength: null,
    ...data,
  });

export const motion = (name: string, data: Partial<Data<'MotionMoved'>> = {}) =>
  fact('MotionMoved', { motionId: idOf(name), itemId: null, text: name, mover: null, seconder: null, ...data });
export const amendment = (name: string, to: string) =>
  fact('AmendmentMoved', { amendmentId: idOf(name), motionId: idOf(to), text: name, mover: null, seconder: null });
export const disposed = (name: string, outcome: Data<'AmendmentDisposed'>['outcome']) =>
  fact('AmendmentDisposed', { amendmentId: idOf(name), outcome, textOfMotion: null });
export const vote = (name: string, data: Partial<Data<'VoteTaken'>> = {}) =>
  fact('VoteTaken', {
    voteId: idOf(name),
    itemId: null,
    motionId: null,
    amendmentId: null,
    method: null,
    for: null,
    against: null,
    abstain: null,
    names: null,
    castingVote: null,
    castingVoteBy: null,
    carried: null,
    unverified: false,
    notStated: [],
    ...data,
  });
export const resolution = (name: string, data: Partial<Data<'ResolutionPassed'>> = {}) =>
  fact('ResolutionPassed', {
    decisionId: idOf(name),
    itemId: null,
    minuteNumber: null,
    verb: null,
    clauses: [{ text: name, actionId: null }],
    by: 'not-stated',
    motionId: null,
    voteId: null,
    appointment: null,
    executive: null,
    notStated: [],
    ...data,
  });
export const motionLost = (name: string) => fact('MotionLost', { motionId: idOf(name), voteId: null });
export const motionWithdrawn = (name: string) => fact('MotionWithdrawn', { motionId: idOf(name) });
export const earlierMinutes = maker('EarlierMinutesApproved', {
  meetingDate: null,
  meetingId: null,
  minuteNumber: null,
  decisionId: null,
});

export const cancelled = maker('MeetingCancelled', { reason: null });
export const adjourned = maker('MeetingAdjourned', { until: null, reason: null });
export const resumed = maker('MeetingResumed', { chair: null });
export const closed = maker('MeetingClosed', { at: null });
export const certified = maker('RecordCertified', {
  manifest: { revision: 0, items: [], questions: [], undertakings: [], resolutions: [], votes: [] },
  certifiedBy: null,
});
export const approved = maker('MinutesApproved', {
  byMeetingId: idOf('later'),
  minuteNumber: null,
  notStated: [],
});
export const recordPublished = maker('RecordPublished', { version: 1, kind: 'draft' });
export const signed = maker('MinutesSigned', { signedBy: null, on: null });

/** A meeting whose record the clerk has certified; one whose minutes were approved. */
export const recorded = (...entries: MeetingEvent[]) => [...sitting(), ...entries, closed(), certified()];
export const approvedRecord = (...entries: MeetingEvent[]) => [...recorded(...entries), approved()];
