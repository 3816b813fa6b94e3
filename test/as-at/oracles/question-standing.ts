import { endOfDay } from '../london.js';
import { type Told, compareMoments, dayFor, of, whenOf } from './told.js';

/** What is remembered of a question while its entries are read in the order of telling. */
interface Kept {
  readonly onNotice: boolean;
  readonly accepted: boolean;
  readonly put: boolean;
  /** How much of it was answered. */
  readonly covered: 'nothing' | 'part' | 'something' | 'all';
  /** Whether what was asked on notice has been answered, or an answer declined. */
  readonly noticeMet: boolean;
  readonly promised: boolean;
  /** When the last written answer went: a day or an instant. */
  readonly sent: string | null;
  readonly end: string | null;
}

const START: Kept = {
  onNotice: false,
  accepted: false,
  put: false,
  covered: 'nothing',
  noticeMet: false,
  promised: false,
  sent: null,
  end: null,
};

/** How a question stands after each of its entries, in the order of telling. */
export function standings(entries: readonly Told[]): { status: string; owed: boolean; toldTooLate: boolean }[] {
  let kept = START;
  return entries.map((told) => {
    const toldTooLate = isToldTooLate(kept, told);
    kept = { ...kept, ...after(kept, told) };
    return {
      toldTooLate,
      status: statusOf(kept),
      owed: kept.end === null && (kept.promised || (kept.onNotice && !kept.noticeMet)),
    };
  });
}

/** A promise told after the written answer that kept it. */
const isToldTooLate = ({ sent }: Kept, told: Told): boolean =>
  told.type === 'AnswerPromised' && sent !== null && compareMoments(whenOf(told), sent) <= 0;

/** When a written answer went: when it is told to have happened, or by the end of another day it states. */
function sentAt(told: Told): string {
  const sentOn = of<string | null>(told, 'sentOn');
  return sentOn === null || dayFor(whenOf(told)) === sentOn ? whenOf(told) : new Date(endOfDay(sentOn)).toISOString();
}

function after(kept: Kept, told: Told): Partial<Kept> {
  const reopened = { end: null, covered: kept.covered === 'nothing' ? 'nothing' : 'part' } as const;
  switch (told.type) {
    case 'QuestionSubmitted':
      return { onNotice: true };
    case 'QuestionAccepted':
      return { accepted: true };
    case 'QuestionPutInRoom':
      return { put: true };
    case 'AnswerGiven':
      return answered(kept, of<boolean | null>(told, 'complete'));
    case 'WrittenAnswerSent':
      return { covered: 'all', noticeMet: true, promised: false, sent: sentAt(told), end: null };
    case 'AnswerPromised':
      return isToldTooLate(kept, told) ? {} : { end: null, promised: true };
    case 'SupplementaryPut':
      return reopened;
    case 'AnswerDeclined':
      return { end: 'declined', promised: false, noticeMet: true };
    case 'QuestionRefused':
      return { end: 'refused' };
    case 'QuestionWithdrawn':
      return { end: 'withdrawn', promised: false };
    case 'QuestionLeftUnanswered':
      return { end: 'left-unanswered' };
    default:
      return {};
  }
}

/** An answer in the room: to the whole, to a part, or the record does not say to how much. */
function answered(kept: Kept, complete: boolean | null): Partial<Kept> {
  if (complete === true) return { end: null, covered: 'all', noticeMet: true, promised: false };
  const covered = kept.covered === 'all' ? 'all' : complete === false ? 'part' : 'something';
  return complete === false ? { end: null, covered } : { end: null, covered, noticeMet: true };
}

function statusOf({ end, promised, covered, put, accepted }: Kept): string {
  if (end !== null) return end;
  if (promised) return 'promised';
  if (covered === 'part') return 'answered-in-part';
  if (covered !== 'nothing') return 'answered';
  if (put) return 'put';
  return accepted ? 'accepted' : 'submitted';
}
