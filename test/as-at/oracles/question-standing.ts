import { type Told, of } from './told.js';

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
  readonly end: string | null;
}

const START: Kept = {
  onNotice: false,
  accepted: false,
  put: false,
  covered: 'nothing',
  noticeMet: false,
  promised: false,
  end: null,
};

/** How a question stands after each of its entries, in the order of telling. */
export function standings(entries: readonly Told[]): { status: string; owed: boolean }[] {
  let kept = START;
  return entries.map((told) => {
    kept = { ...kept, ...after(kept, told) };
    return { status: statusOf(kept), owed: kept.end === null && (kept.promised || (kept.onNotice && !kept.noticeMet)) };
  });
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
      return { covered: 'all', noticeMet: true, promised: false, end: null };
    case 'AnswerPromised':
      return { ...reopened, promised: true };
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
