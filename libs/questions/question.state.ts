import { type Fold, type Happened } from '#lib/decider/decider.js';
import { type QuestionEvent } from './question.events.js';
import { type Standing, standingAfter, unasked } from './question.standing.js';

/** What the rules of a question ask about. */
export interface QuestionState {
  /** False until it was handed in or put. */
  readonly asked: boolean;
  readonly standing: Standing;
  /** The meetings it was put at. */
  readonly putAt: readonly string[];
  /** The actions that keep its promises. */
  readonly promises: readonly string[];
}

const initial: QuestionState = { asked: false, standing: unasked, putAt: [], promises: [] };

function evolve(state: QuestionState, event: Happened<QuestionEvent>): QuestionState {
  const next = { ...state, asked: true, standing: standingAfter(state.standing, event) };
  switch (event.type) {
    case 'QuestionPutInRoom':
      return event.data.meetingId === null ? next : { ...next, putAt: [...state.putAt, event.data.meetingId] };
    case 'AnswerPromised':
      return { ...next, promises: [...state.promises, event.data.actionId] };
    default:
      return next;
  }
}

/** A question's state from its stream. */
export const questionFold: Fold<QuestionState, QuestionEvent> = { initial, evolve };
