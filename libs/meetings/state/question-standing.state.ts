import { type Fold, type Read } from '#lib/decider/decider.js';
import { type QuestionEvent } from '#lib/questions/question.events.js';

/** What a meeting asks about a question it is told of: whether it is over. */
export interface QuestionStanding {
  readonly over: 'refused' | 'withdrawn' | null;
}

const initial: QuestionStanding = { over: null };

function evolve(standing: QuestionStanding, event: QuestionEvent): QuestionStanding {
  if (event.type === 'QuestionRefused') return { over: 'refused' };
  return event.type === 'QuestionWithdrawn' ? { over: 'withdrawn' } : standing;
}

/** A question's standing, from its own stream. */
export const questionStandingFold: Fold<QuestionStanding, QuestionEvent> = { initial, evolve };

/** The question a command names; with none named, one nobody has asked. */
export const questionRead = (questionId: string | null | undefined): Read<QuestionStanding> => ({
  stream: `question-${questionId ?? 'not-stated'}`,
  fold: questionStandingFold,
});
