import { type Happened } from '#lib/decider/decider.js';
import { londonTime } from '#lib/domain/london-time.js';
import { type QuestionEvent } from './question.events.js';

export const QUESTION_STATUSES = [
  'submitted',
  'accepted',
  'refused',
  'put',
  'answered',
  'answered-in-part',
  'promised',
  'declined',
  'withdrawn',
  'left-unanswered',
] as const;
export type QuestionStatus = (typeof QUESTION_STATUSES)[number];

/** How a question stands: what the rules ask about and what the tracker shows. */
export interface Standing {
  /** Handed in on notice, rather than asked in the room. */
  readonly onNotice: boolean;
  readonly accepted: boolean;
  /** Put at a meeting. */
  readonly put: boolean;
  /** How much was answered; `not-stated` when an answer was given and the record does not say how much it covers. */
  readonly answered: 'no' | 'in-part' | 'not-stated' | 'whole';
  /** What was asked on notice has been answered or declined; supplementaries are not on notice. */
  readonly noticeSettled: boolean;
  /** An answer was promised and has not come. */
  readonly promised: boolean;
  /** When the last written answer was sent, as text that sorts among days and times in London. */
  readonly sent: string | null;
  /** How it ended without an answer, if it did. */
  readonly ended: 'refused' | 'withdrawn' | 'declined' | 'left-unanswered' | null;
}

/** A question nobody has asked yet. */
export const unasked: Standing = {
  onNotice: false,
  accepted: false,
  put: false,
  answered: 'no',
  noticeSettled: false,
  promised: false,
  sent: null,
  ended: null,
};

/** An event with when it happened and when it was recorded. */
type Told<Event> = Event & Pick<Happened<QuestionEvent>, 'recordedAt' | 'effectiveAt'>;

/** How a question stands after an event. */
export function standingAfter(standing: Standing, event: Told<QuestionEvent>): Standing {
  switch (event.type) {
    case 'QuestionSubmitted':
      return { ...unasked, onNotice: true };
    case 'QuestionAccepted':
      return { ...standing, accepted: true };
    case 'QuestionRefused':
      return { ...standing, ended: 'refused' };
    case 'QuestionPutInRoom':
      return { ...standing, put: true };
    case 'AnswerGiven':
      return answeredOrally(standing, event.data.complete);
    case 'AnswerPromised':
      return isKept(standing, event) ? standing : { ...standing, promised: true, ended: null };
    case 'WrittenAnswerSent':
      return { ...standing, answered: 'whole', noticeSettled: true, promised: false, sent: sentAt(event), ended: null };
    case 'AnswerDeclined':
      return { ...standing, noticeSettled: true, promised: false, ended: 'declined' };
    case 'SupplementaryPut':
      return { ...standing, ended: null, answered: standing.answered === 'no' ? 'no' : 'in-part' };
    case 'QuestionWithdrawn':
      return { ...standing, promised: false, ended: 'withdrawn' };
    case 'QuestionLeftUnanswered':
      return { ...standing, ended: 'left-unanswered' };
    case 'QuestionCarriedToItem':
      return standing;
  }
}

function answeredOrally(standing: Standing, complete: boolean | null): Standing {
  const answering = { ...standing, ended: null };
  if (complete === true) return { ...answering, answered: 'whole', noticeSettled: true, promised: false };
  if (complete === false) return { ...answering, answered: standing.answered === 'whole' ? 'whole' : 'in-part' };
  return { ...answering, answered: standing.answered === 'whole' ? 'whole' : 'not-stated', noticeSettled: true };
}

/** Whether a promise told late was kept before it was told: a written answer was sent after it, or on its day. */
export const isKept = ({ sent }: Standing, promise: Told<QuestionEvent>): boolean =>
  sent !== null && happenedAt(promise) <= sent;

/** When a written answer was sent: at the time it was told of, or by the end of the day stated. */
function sentAt(event: Told<Extract<QuestionEvent, { type: 'WrittenAnswerSent' }>>): string {
  const told = happenedAt(event);
  const { sentOn } = event.data;
  return sentOn === null || told.startsWith(sentOn) ? told : `${sentOn}~`;
}

function happenedAt({ effectiveAt, recordedAt }: Told<unknown>): string {
  const when = effectiveAt ?? recordedAt;
  return when.length === 10 ? when : londonTime(when);
}

/** The one word for how a question stands. */
export function statusOf(standing: Standing): QuestionStatus {
  if (standing.ended !== null) return standing.ended;
  if (standing.promised) return 'promised';
  if (standing.answered === 'in-part') return 'answered-in-part';
  if (standing.answered !== 'no') return 'answered';
  if (standing.put) return 'put';
  return standing.accepted ? 'accepted' : 'submitted';
}

/**
 * Whether somebody owes an answer: it was promised, or a question on notice is unanswered. What else nobody answered in
 * the room is owed by nobody.
 */
export function isOwed(standing: Standing): boolean {
  if (standing.ended !== null) return false;
  return standing.promised || (standing.onNotice && !standing.noticeSettled);
}
