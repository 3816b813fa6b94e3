import { type Happened } from '#lib/decider/decider.js';
import { type MeetingEvent } from '../meeting.events.js';

/** A question put in the room and what became of it there, in the order it was told. */
export interface QuestionInRoom {
  readonly questionId: string;
  readonly replies: readonly ('whole' | 'part' | 'extent-not-stated' | 'promise')[];
}

/** What was asked and promised. */
export interface Business {
  readonly questions: readonly QuestionInRoom[];
  readonly undertakings: readonly string[];
}

export const initialBusiness: Business = { questions: [], undertakings: [] };

function reply(business: Business, questionId: string, given: QuestionInRoom['replies'][number]): Business {
  const questions = business.questions.map((question) =>
    question.questionId === questionId ? { ...question, replies: [...question.replies, given] } : question,
  );
  return { ...business, questions };
}

const extentOf = (complete: boolean | null) => (complete === null ? 'extent-not-stated' : complete ? 'whole' : 'part');

export function evolveBusiness(business: Business, event: Happened<MeetingEvent>): Business {
  switch (event.type) {
    case 'QuestionPut':
      return { ...business, questions: [...business.questions, { questionId: event.data.questionId, replies: [] }] };
    case 'OralAnswerGiven':
      return reply(business, event.data.questionId, extentOf(event.data.complete));
    case 'UndertakingGiven': {
      const { actionId, questionId } = event.data;
      const promised = { ...business, undertakings: [...business.undertakings, actionId] };
      return questionId === null ? promised : reply(promised, questionId, 'promise');
    }
    default:
      return business;
  }
}
