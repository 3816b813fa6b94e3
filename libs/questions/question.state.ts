import { type Fold, type Happened } from '#lib/decider/decider.js';
import { isPublic } from '#lib/domain/index.js';
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
  /** The same where no member of the public asked: it is about an exempt matter, and what is said about it is too. */
  readonly exempt: Sealed | null;
  /** The actions that keep its promises. */
  readonly promises: readonly string[];
}

const initial: QuestionState = {
  asked: false,
  standing: unasked,
  putAt: [],
  sealed: null,
  exempt: null,
  promises: [],
};

function evolve(state: QuestionState, event: Happened<QuestionEvent>): QuestionState {
  const next = { ...state, asked: true, standing: standingAfter(state.standing, event) };
  switch (event.type) {
    case 'QuestionSubmitted':
      return { ...next, ...sealedBy(state, event) };
    case 'QuestionPutInRoom': {
      const { meetingId } = event.data;
      return {
        ...next,
        ...sealedBy(state, event),
        putAt: meetingId === null ? state.putAt : [...state.putAt, meetingId],
      };
    }
    case 'AnswerPromised':
      return { ...next, promises: [...state.promises, event.data.actionId] };
    default:
      return next;
  }
}

type Asked = Extract<QuestionEvent, { type: 'QuestionSubmitted' | 'QuestionPutInRoom' }>;

/** The first words that are sealed say under whose key: whatever is told of the question later is sealed as they are. */
function sealedBy({ sealed, exempt }: QuestionState, { data }: Asked): Pick<QuestionState, 'sealed' | 'exempt'> {
  if (sealed !== null || !isSealed(data.topic)) return { sealed, exempt };
  return { sealed: data.topic, exempt: isPublic(data.asker) ? null : data.topic };
}

/** A question's state from its stream. */
export const questionFold: Fold<QuestionState, QuestionEvent> = { initial, evolve };
