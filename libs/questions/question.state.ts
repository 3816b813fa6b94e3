import { type Fold, type Happened } from '#lib/decider/decider.js';
import { isSealed, type Sealed } from '#lib/sealing/index.js';
import { type QuestionEvent } from './question.events.js';
import { type Standing, standingAfter, unasked } from './question.standing.js';

/** What the rules of a question ask about. */
export interface QuestionState {
  /** False until it was handed in or put. */
  readonly asked: boolean;
  readonly standing: Standing;
  /** The meetings it was put at. */
  readonly putAt: readonly string[];
  /** Its words, where they are sealed. */
  readonly sealed: Sealed | null;
  /** The actions that keep its promises. */
  readonly promises: readonly string[];
}

const initial: QuestionState = { asked: false, standing: unasked, putAt: [], sealed: null, promises: [] };

function evolve(state: QuestionState, event: Happened<QuestionEvent>): QuestionState {
  const next = { ...state, asked: true, standing: standingAfter(state.standing, event) };
  switch (event.type) {
    case 'QuestionSubmitted':
      return { ...next, sealed: sealedIn(event) ?? state.sealed };
    case 'QuestionPutInRoom': {
      const { meetingId } = event.data;
      const sealed = state.sealed ?? sealedIn(event);
      return { ...next, sealed, putAt: meetingId === null ? state.putAt : [...state.putAt, meetingId] };
    }
    case 'AnswerPromised':
      return { ...next, promises: [...state.promises, event.data.actionId] };
    default:
      return next;
  }
}

const sealedIn = ({ data }: { readonly data: { readonly topic: string | Sealed } }): Sealed | null =>
  isSealed(data.topic) ? data.topic : null;

/** A question's state from its stream. */
export const questionFold: Fold<QuestionState, QuestionEvent> = { initial, evolve };
