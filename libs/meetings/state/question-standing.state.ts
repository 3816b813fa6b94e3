import { type Fold, type Read } from '#lib/decider/decider.js';
import { isPublic } from '#lib/domain/index.js';
import { isSealed, type Sealed } from '#lib/sealing/index.js';
import { type QuestionEvent } from '#lib/questions/question.events.js';

/** What a meeting asks about a question it is told of: whether it is over, and whether its words are sealed. */
export interface QuestionStanding {
  readonly over: 'refused' | 'withdrawn' | null;
  readonly sealed: Sealed | null;
  /** Said where its words were first sealed as those of a member of the public. */
  readonly ofPublic?: true;
}

const initial: QuestionStanding = { over: null, sealed: null };

function evolve(standing: QuestionStanding, event: QuestionEvent): QuestionStanding {
  switch (event.type) {
    case 'QuestionSubmitted':
    case 'QuestionPutInRoom':
      return sealedBy(standing, event.data);
    case 'QuestionRefused':
      return { ...standing, over: 'refused' };
    case 'QuestionWithdrawn':
      return { ...standing, over: 'withdrawn' };
    default:
      return standing;
  }
}

type Asked = Extract<QuestionEvent, { type: 'QuestionSubmitted' | 'QuestionPutInRoom' }>['data'];

function sealedBy(standing: QuestionStanding, { topic, asker }: Asked): QuestionStanding {
  if (!isSealed(topic)) return standing;
  const isFirst = standing.sealed === null;
  return { ...standing, sealed: topic, ...(isFirst && isPublic(asker) ? { ofPublic: true } : {}) };
}

/** A question's standing, from its own stream. */
export const questionStandingFold: Fold<QuestionStanding, QuestionEvent> = { initial, evolve };

/** The question a command names; with none named, one nobody has asked. */
export const questionRead = (questionId: string | null | undefined): Read<QuestionStanding> => ({
  stream: `question-${questionId ?? 'not-stated'}`,
  fold: questionStandingFold,
});
