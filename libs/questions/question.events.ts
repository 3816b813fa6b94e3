import { Type } from '@sinclair/typebox';
import { CalendarDate, Id, Party, Sealable, Words, event, orNull, type EventOf } from '#lib/domain/index.js';

const Place = {
  authorityId: orNull(Id('The council')),
  committeeId: orNull(Id('The committee')),
  meetingId: orNull(Id('The meeting')),
  itemId: orNull(Id('The item')),
};

/** Names no member of the same event: whoever decides says when it is sealed, with the question it is about. */
const QUESTION = { with: [] } as const;

/** Stream `question-<id>`: from notice or from the room, until nobody owes an answer. */
export const questionEvents = {
  QuestionSubmitted: event('A question was handed in on notice', {
    ...Place,
    asker: orNull(Party),
    addressee: orNull(Party),
    topic: Sealable(Words('What is asked'), { with: ['asker', 'itemId'] }),
    parts: Type.Array(Sealable(Words('One part'), { with: ['asker', 'itemId'] })),
    answerDue: orNull(CalendarDate('By when an answer is owed')),
  }),
  QuestionAccepted: event('A question on notice was accepted', {}),
  QuestionRefused: event('A question on notice was refused', { ground: Sealable(Words('On what ground'), QUESTION) }),
  QuestionCarriedToItem: event('A question on notice was put on an agenda', {
    meetingId: Id('The meeting'),
    itemId: orNull(Id('The item')),
  }),
  QuestionPutInRoom: event('A question was put at a meeting', {
    ...Place,
    asker: orNull(Party),
    addressee: orNull(Party),
    topic: Sealable(Words('What was asked'), { with: ['asker', 'itemId'] }),
    parts: Type.Array(Sealable(Words('One part'), { with: ['asker', 'itemId'] })),
    written: Type.Boolean(),
  }),
  AnswerGiven: event('An answer was given', {
    responder: orNull(Party),
    gist: Sealable(Words('The answer, in the clerk’s words'), { with: 'responder' }),
    complete: orNull(
      Type.Boolean({ description: 'Whether it answers the whole question; null: the record does not say' }),
    ),
    meetingId: orNull(Id('Where it was given')),
  }),
  AnswerPromised: event('An answer was promised', {
    actionId: Id('The action that keeps the promise'),
    by: Type.Array(Party),
    due: orNull(CalendarDate('By when')),
    dueText: orNull(Words('By when, as the record puts it')),
  }),
  WrittenAnswerSent: event('A written answer was sent', {
    responder: orNull(Party),
    gist: Sealable(Words('The answer'), { with: 'responder' }),
    sentOn: orNull(CalendarDate('When')),
    sha256: orNull(Type.String({ pattern: '^[0-9a-f]{64}$', description: 'Hash of the document sent' })),
  }),
  AnswerDeclined: event('An answer was declined', {
    by: orNull(Party),
    reason: orNull(Sealable(Words('Why'), { with: 'by' })),
  }),
  SupplementaryPut: event('A supplementary question was put', {
    topic: Sealable(Words('What was asked'), { with: 'asker' }),
    asker: orNull(Party),
  }),
  QuestionWithdrawn: event('A question was withdrawn', { reason: orNull(Sealable(Words('Why'), QUESTION)) }),
  QuestionLeftUnanswered: event('The meeting ended and nobody owes an answer to what was left', {
    meetingId: Id('The meeting'),
    inPart: Type.Boolean({ description: 'Whether some of it was answered' }),
  }),
} as const;
export type QuestionEvent = EventOf<typeof questionEvents>;
