import { type Fold } from '#lib/decider/decider.js';
import { type Party } from '#lib/domain/index.js';
import { type Sealed } from '#lib/sealing/index.js';
import { type QuestionEvent } from '#lib/questions/question.events.js';

/** What a question asks, who asked, and where. */
export interface QuestionHeading {
  /** Null until it was asked. */
  readonly topic: string | Sealed | null;
  readonly asker: Party | null;
  readonly authorityId: string | null;
  readonly committeeId: string | null;
  /** Where it was last put or is to be put, and the item there. */
  readonly meetingId: string | null;
  readonly itemId: string | null;
}

const initial: QuestionHeading = {
  topic: null,
  asker: null,
  authorityId: null,
  committeeId: null,
  meetingId: null,
  itemId: null,
};

function evolve(heading: QuestionHeading, event: QuestionEvent): QuestionHeading {
  switch (event.type) {
    case 'QuestionSubmitted':
    case 'QuestionPutInRoom': {
      const { topic, asker, authorityId, committeeId, meetingId, itemId } = event.data;
      return {
        // The words of its notice stay its words.
        topic: heading.topic ?? topic,
        asker: heading.asker ?? asker,
        authorityId: authorityId ?? heading.authorityId,
        committeeId: committeeId ?? heading.committeeId,
        ...(meetingId === null ? { meetingId: heading.meetingId, itemId: heading.itemId } : { meetingId, itemId }),
      };
    }
    case 'QuestionCarriedToItem':
      return { ...heading, meetingId: event.data.meetingId, itemId: event.data.itemId };
    default:
      return heading;
  }
}

/** A question's heading from its stream. */
export const questionHeadingFold: Fold<QuestionHeading, QuestionEvent> = { initial, evolve };
