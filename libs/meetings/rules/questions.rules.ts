import { refuse, refuseField } from '#lib/domain/index.js';
import { type MeetingState } from '../meeting.state.js';
import { type QuestionInRoom } from '../state/business.state.js';
import { type QuestionStanding } from '../state/question-standing.state.js';

/** A question put at this meeting, which an answer or a promise is about. */
export function questionPut({ business }: MeetingState, questionId: string): string {
  if (!business.questions.some((put) => put.questionId === questionId))
    refuseField(
      'questionId',
      'unknown-question',
      `No question with the id ${questionId} was put at this meeting. Record it first.`,
    );
  return questionId;
}

/** A question that was refused or withdrawn is over, in the room as well: its own record would take nothing more. */
export function questionStands({ over }: QuestionStanding, done: string): void {
  if (over !== null)
    refuse(
      `question-${over}`,
      `This question cannot be ${done}: it was ${over}. Record it as a new question.`,
      'questionId',
    );
}

/**
 * How a question stood when the meeting closed. A promise is open until a whole answer follows it in the room; an answer
 * that does not say how far it goes counts as one.
 */
export function stateAtTheClose({
  replies,
}: QuestionInRoom): 'answered' | 'answered-in-part' | 'answer-promised' | 'not-answered' {
  if (replies.lastIndexOf('promise') > replies.lastIndexOf('whole')) return 'answer-promised';
  if (replies.includes('whole') || replies.includes('extent-not-stated')) return 'answered';
  return replies.includes('part') ? 'answered-in-part' : 'not-answered';
}
