import { type Sealed } from '#lib/sealing/index.js';
import { type EventOf } from '#lib/domain/index.js';
import { type meetingEvents } from '../meeting.events.js';
import { type Source } from './meeting.row.js';

/** What is entered of the proceedings, by the name of its event. */
export const ENTRY_TYPES = [
  'InterestDeclared',
  'DispensationNoted',
  'MemberLeft',
  'MemberReturned',
  'PressAndPublicExcluded',
  'PressAndPublicReadmitted',
  'MeetingAdjourned',
  'MeetingResumed',
  'PointNoted',
  'QuestionPut',
  'OralAnswerGiven',
  'UndertakingGiven',
  'RequestDeclined',
  'MotionMoved',
  'AmendmentMoved',
  'AmendmentDisposed',
  'VoteTaken',
  'ResolutionPassed',
  'MotionLost',
  'MotionWithdrawn',
  'EarlierMinutesApproved',
] as const;
export type EntryType = (typeof ENTRY_TYPES)[number];

/** A change of an entry's wording: by the clerk before approval, or by a minute of a later meeting after it. */
export interface EntryChange {
  readonly was: string | Sealed;
  readonly reads: string | Sealed;
  readonly reason: string | null;
  readonly byMeetingId: string | null;
  readonly minuteNumber: string | null;
  readonly revision: number;
}

interface EntryBase {
  readonly meetingId: string;
  readonly revision: number;
  readonly recordedAt: string;
  readonly effectiveAt: string | null;
  readonly source: Source | null;
  /** Its changes in the order of telling; the data reads as after the last. */
  readonly changed: readonly EntryChange[];
}

/** An entry of the proceedings, with the data of its event as it reads now. */
export type EntryRow = EntryBase & Extract<EventOf<typeof meetingEvents>, { type: EntryType }>;
export type EntryOf<Type extends EntryType> = Extract<EntryRow, { type: Type }>;
