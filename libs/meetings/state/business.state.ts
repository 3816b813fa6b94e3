import { type Happened } from '#lib/decider/decider.js';
import { isPublic } from '#lib/domain/index.js';
import { isSealed, type Sealed, type SealedUnder } from '#lib/sealing/index.js';
import { type MeetingEvent } from '../meeting.events.js';

/** A question put in the room and what became of it there, in the order it was told. */
export interface QuestionInRoom {
  readonly questionId: string;
  readonly itemId: string | null;
  /** Its words where they are sealed although no member of the public asked: it was put under an exempt item. */
  readonly exempt: Sealed | null;
  readonly replies: readonly ('whole' | 'part' | 'extent-not-stated' | 'promise')[];
}

/** What was asked and promised. */
export interface Business {
  readonly questions: readonly QuestionInRoom[];
  readonly undertakings: readonly string[];
  /** The items for which press and public were excluded. */
  readonly exemptItems: readonly string[];
}

export const initialBusiness: Business = { questions: [], undertakings: [], exemptItems: [] };

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
      const { questionId, itemId, topic, asker } = event.data;
      const exempt = isSealed(topic) && !isPublic(asker) ? topic : null;
      return { ...business, questions: [...business.questions, { questionId, itemId, exempt, replies: [] }] };
    }
    case 'PressAndPublicExcluded':
      return { ...business, exemptItems: [...business.exemptItems, ...event.data.itemIds] };
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

/**
 * Under which exempt matter an answer in the room is sealed; null for none. `ofPublic`: the question's words are sealed as
 * those of a member of the public who gave notice, whose key is not for the words of others.
 */
export function answerSealedUnder(business: Business, questionId: string, ofPublic: boolean): SealedUnder {
  const { itemId = null, exempt = null } = business.questions.find((put) => put.questionId === questionId) ?? {};
  if (exempt !== null && !ofPublic) return { like: exempt._sd };
  return itemId !== null && business.exemptItems.includes(itemId) ? { subject: itemId } : null;
}
