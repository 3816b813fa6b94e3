import { type Capacity, type Told } from './told.js';

/** A person of this file by key, or whoever the record only describes. */
export type Party = { person: string } | { label: string };

export type Verb = 'noted' | 'agreed' | 'appointed' | 'requested' | 'approved' | 'recommended' | 'deferred';

interface Recorded<Kind extends string> extends Told {
  id: string;
  kind: Kind;
}

/** `item` is an agenda number; null is the unnumbered item where the file has one, otherwise no item. */
interface UnderItem {
  item: string | null;
}

export interface AttendanceRecord extends Recorded<'attendance'> {
  person: string;
  capacity: Capacity;
  /** null: not stated. */
  present: true | null;
}

export interface ApologyRecord extends Recorded<'apology'> {
  person: string;
}

export interface DeclarationRecord extends Recorded<'declaration'>, UnderItem {
  person: string;
  interest: string;
  interestKind: 'disclosable-pecuniary' | 'other-registrable' | 'non-registrable' | 'personal' | null;
}

export interface DepartureRecord extends Recorded<'departure'> {
  person: string | null;
  at: string | null;
  /** Only notice of leaving was given; the leaving itself is not recorded. */
  noticeOnly: boolean;
}

export interface AgendaItemRecord extends Recorded<'agenda-item'> {
  number: string | null;
  title: string | null;
}

export type ItemOpenedRecord = Recorded<'item-opened'> & UnderItem;

export interface ItemConcludedRecord extends Recorded<'item-concluded'>, UnderItem {
  disposition: 'resolved' | 'noted' | 'deferred' | 'withdrawn' | 'no-decision' | null;
}

export interface PointRecord extends Recorded<'point'>, UnderItem {
  speaker: string | null;
  speakerLabel: string | null;
  summary: string;
}

export interface QuestionRecord extends Recorded<'question'>, UnderItem {
  asker: string | null;
  askerLabel: string | null;
  addressee: string | null;
  addresseeLabel: string | null;
  topic: string;
  onNotice: boolean;
  written: boolean;
  parts: string[];
  answered: 'full' | 'partly' | 'promised' | 'none';
  /** false: a careful clerk might leave it out. */
  required: boolean;
}

export interface AnswerRecord extends Recorded<'answer'> {
  question: string;
  responder: string | null;
  responderLabel: string | null;
  gist: string;
}

export interface UndertakingRecord extends Recorded<'undertaking'>, UnderItem {
  what: string;
  /** Empty: nobody was named. */
  owners: Party[];
  ownerBasis: 'stated' | 'inferred' | null;
  requestedBy: Party[];
  due: string | null;
  dueText: string | null;
  dueKind: 'date' | 'before-next-meeting' | 'on-invitation' | 'not-stated';
  question: string | null;
  strength: 'firm' | 'implicit' | 'soft';
  /** false: a careful clerk might leave it out. */
  required: boolean;
}

/** Asked for and not promised: never an action. */
export interface DeclinedRequestRecord extends Recorded<'declined-request'>, UnderItem {
  what: string;
  requestedBy: Party[];
}

export interface ResolutionRecord extends Recorded<'resolution'>, UnderItem {
  verb: Verb;
  clauses: { verb?: Verb; text: string; actionRef?: string }[];
  by: 'assent' | 'vote' | 'appointment-by-chair' | 'not-stated';
  appointment?: { post: 'vice-chair'; person: string };
}

export interface VoteRecord extends Recorded<'vote'>, UnderItem {
  motion: string | null;
  result: 'carried' | 'lost' | null;
  for: number | null;
  against: number | null;
  abstain: number | null;
  /** The record itself is in doubt: show it, count on nothing. */
  unverified: boolean;
}

export interface EarlierMinutesApprovedRecord extends Recorded<'earlier-minutes-approved'> {
  dates: string[];
  resolution: string | null;
}

export interface TopicRecord extends Recorded<'topic'> {
  title: string;
  form: 'report' | 'review' | 'briefing' | 'briefing-note' | 'deep-dive' | 'standing' | 'contribution' | null;
  proposer: string | null;
  proposerLabel: string | null;
  state: 'suggested' | 'scoped' | 'scheduled' | 'arranged' | 'in-progress' | 'offered' | 'planned';
  when: string | null;
  /** Start, `HH:mm`, where the record states one. */
  time?: string;
  whenText: string | null;
  place: string | null;
  /** false: a careful clerk might leave it out. */
  required: boolean;
  partOf?: string;
}

export interface NextMeetingRecord extends Recorded<'next-meeting'> {
  date: string | null;
  time: string | null;
  place: string | null;
}

export type SeedRecord =
  | AttendanceRecord
  | ApologyRecord
  | DeclarationRecord
  | DepartureRecord
  | AgendaItemRecord
  | ItemOpenedRecord
  | ItemConcludedRecord
  | PointRecord
  | QuestionRecord
  | AnswerRecord
  | UndertakingRecord
  | DeclinedRequestRecord
  | ResolutionRecord
  | VoteRecord
  | EarlierMinutesApprovedRecord
  | TopicRecord
  | NextMeetingRecord;

export type RecordKind = SeedRecord['kind'];

/** The records of one kind, in the file's order. */
export function recordsOf<Kind extends RecordKind>(
  file: { records: SeedRecord[] },
  kind: Kind,
): Extract<SeedRecord, { kind: Kind }>[] {
  return file.records.filter((record): record is Extract<SeedRecord, { kind: Kind }> => record.kind === kind);
}
