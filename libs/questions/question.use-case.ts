import { useCasesOf } from '#lib/decider/use-case.js';
import { type QuestionEvent } from './question.events.js';
import { type QuestionState } from './question.state.js';

/** Makes a use case over the stream of one question. */
export const questionUseCase = useCasesOf<QuestionState, QuestionEvent>();
