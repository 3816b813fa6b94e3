import { type Happened } from '#lib/decider/decider.js';
import { isPublic } from '#lib/domain/index.js';
import { isSealed, type Sealed } from '#lib/sealing/index.js';
import { type MeetingEvent } from '../meeting.events.js';

/** A question put in the room and what became of it there, in the order it was told. */
export interface QuestionInRoom {
  readonly questionId: string;
  /** Its words where they are sealed although no member of the public asked: it was put under an exempt item. */
  readonly exempt: Sealed | null;
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
    case 'QuestionPut': {
      const { questionId, topic, asker } = event.data;
      const exempt = isSealed(topic) && !isPublic(asker) ? topic : null;
      return { ...business, questions: [...business.questions, { questionId, exempt, replies: [] }] };
    }
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
