import { Type, type Static } from '@sinclair/typebox';
import { CalendarDate, Id, OneOf, orNull } from '#lib/domain/fields.js';
import { SealableId, SealableText } from '#lib/querying/shown.js';
import { QUESTION_STATUSES } from '../question.standing.js';

const Closed = { additionalProperties: false } as const;
const Text = (description: string) => Type.String({ description });
const Source = orNull(
  Type.Object(
    { sha256: Type.String(), start: Type.Integer(), end: Type.Integer() },
    { ...Closed, description: 'Where it was read, in UTF-16 units' },
  ),
);

const Answer = Type.Object(
  {
    kind: OneOf(['oral', 'written'] as const, 'Given by word of mouth or in writing'),
    responder: orNull(SealableText('Who answered')),
    gist: SealableText('The answer, in the clerk’s words'),
    complete: orNull(Type.Boolean({ description: 'Whether it answers the whole question; null: not stated' })),
    meeting: orNull(Id('The meeting it was given at')),
    sentOn: orNull(CalendarDate('When a written answer was sent')),
    sha256: orNull(Text('Hash of the document sent')),
    source: Source,
  },
  Closed,
);

const Promised = Type.Object(
  {
    action: Id('The action that keeps the promise'),
    by: Type.Array(SealableText('Who promised'), { description: 'Who promised; empty when nobody is named' }),
    due: orNull(CalendarDate('By when')),
    dueText: orNull(Text('By when, as the record puts it')),
  },
  Closed,
);

/** A question as every list gives it. */
export const QuestionItem = Type.Object(
  {
    id: Id('The question'),
    topic: SealableText('What is asked'),
    parts: Type.Array(SealableText('One part'), { description: 'Its parts; empty when it is one question' }),
    asker: orNull(SealableText('Who asked')),
    addressee: orNull(SealableText('Who was asked')),
    status: OneOf(QUESTION_STATUSES, 'How it stands'),
    owed: Type.Boolean({ description: 'Whether somebody owes an answer' }),
    answerDue: orNull(CalendarDate('By when an answer is owed, for a question on notice')),
    onNotice: Type.Boolean({ description: 'Whether it was handed in on notice' }),
    written: orNull(Type.Boolean({ description: 'Whether it was handed in in writing' })),
    reason: orNull(SealableText('Why it was refused, withdrawn or declined')),
    askedOn: orNull(CalendarDate('The day it was handed in or put')),
    authority: orNull(Text('The council')),
    committee: orNull(Text('The committee')),
    meeting: orNull(Id('The meeting')),
    answers: Type.Array(Answer, { description: 'Its answers, in the order of telling' }),
    promise: orNull(Promised),
    writtenAnswer: orNull(Answer),
    supplementaries: Type.Array(
      Type.Object({ topic: SealableText('What was asked'), asker: orNull(SealableText('Who asked')) }, Closed),
    ),
    source: Source,
    revision: Type.Integer({ minimum: 0, description: 'The revision it is at: the ETag' }),
    position: Text('The position of its last event'),
    authorityId: orNull(Id('The council')),
    committeeId: orNull(Id('The committee')),
    itemId: orNull(Id('The agenda item')),
    askerId: orNull(SealableId('Who asked, when registered')),
    addresseeId: orNull(SealableId('Who was asked, when registered')),
  },
  { ...Closed, title: 'question' },
);
export type QuestionItem = Static<typeof QuestionItem>;
