import { type Fold, type Read } from '#lib/decider/decider.js';
import { isSealed, type Sealed } from '#lib/sealing/index.js';
import { type QuestionEvent } from '#lib/questions/question.events.js';

/** What a meeting asks about a question it is told of: whether it is over, and whether its words are sealed. */
export interface QuestionStanding {
  readonly over: 'refused' | 'withdrawn' | null;
  readonly sealed: Sealed | null;
}

const initial: QuestionStanding = { over: null, sealed: null };

function evolve(standing: QuestionStanding, event: QuestionEvent): QuestionStanding {
  switch (event.type) {
    case 'QuestionSubmitted':
    case 'QuestionPutInRoom':
      return { ...standing, sealed: isSealed(event.data.topic) ? event.data.topic : standing.sealed };
    case 'QuestionRefused':
      return { ...standing, over: 'refused' };
    case 'QuestionWithdrawn':
      return { ...standing, over: 'withdrawn' };
    default:
      return standing;
  }
}

/** A question's standing, from its own stream. */
export const questionStandingFold: Fold<QuestionStanding, QuestionEvent> = { initial, evolve };

/** The question a command names; with none named, one nobody has asked. */
export const questionRead = (questionId: string | null | undefined): Read<QuestionStanding> => ({
  stream: `question-${questionId ?? 'not-stated'}`,
  fold: questionStandingFold,
});
