import { Type } from '@sinclair/typebox';
import { CalendarDate, Id, OneOf, Party, Sealable, Words, event, orNull } from '#lib/domain/index.js';
import { DUE_KINDS } from '#lib/actions/action.events.js';

/** What was said and promised. */
export const businessEvents = {
  PointNoted: event('A point made in discussion was noted', {
    itemId: orNull(Id('The item')),
    speaker: orNull(Party),
    summary: Sealable(Words('The point, in the clerk’s words'), { with: ['speaker', 'itemId'] }),
  }),
  QuestionPut: event('A question was put in the room', {
    questionId: Id('The question; its own stream is opened from this'),
    itemId: orNull(Id('The item')),
    asker: orNull(Party),
    addressee: orNull(Party),
    topic: Sealable(Words('What was asked'), { with: ['asker', 'itemId'] }),
    parts: Type.Array(Sealable(Words('One part'), { with: ['asker', 'itemId'] }), {
      description: 'Its parts; empty when it is one question',
    }),
    written: Type.Boolean({ description: 'Whether it was handed in in writing' }),
  }),
  OralAnswerGiven: event('An answer was given in the room', {
    questionId: Id('The question'),
    responder: orNull(Party),
    gist: Sealable(Words('The answer, in the clerk’s words'), { with: 'responder' }),
    complete: orNull(
      Type.Boolean({ description: 'Whether it answers the whole question; null: the record does not say' }),
    ),
  }),
  UndertakingGiven: event('Someone undertook to do something', {
    actionId: Id('The action; its own stream is opened from this'),
    itemId: orNull(Id('The item')),
    what: Words('What is to be done'),
    owners: Type.Array(Party, { description: 'Who is to do it; empty when none was named' }),
    requestedBy: Type.Array(Party),
    due: orNull(CalendarDate('By when')),
    dueText: orNull(Words('By when, as the record puts it')),
    dueKind: OneOf(DUE_KINDS, 'How the due date is fixed'),
    questionId: orNull(Id('The question it promises an answer to')),
    strength: orNull(OneOf(['firm', 'implicit', 'soft'] as const, 'How firmly it was promised')),
  }),
  RequestDeclined: event('A request was made and not taken up; it is no action', {
    itemId: orNull(Id('The item')),
    what: Words('What was asked for'),
    requestedBy: Type.Array(Party),
    reason: orNull(Words('Why not')),
  }),
} as const;
