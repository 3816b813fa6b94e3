import { Type, type Static } from '@sinclair/typebox';
import { CalendarDate, Id, OneOf, orNull } from '#lib/domain/fields.js';
import { Closed, Text, ledgerFields } from '#lib/querying/item-fields.js';
import { SealableText } from '#lib/querying/shown.js';
import { POSITIONS, RESOLVED_BY } from '../events/deciding.events.js';

const Changed = Type.Object(
  {
    was: SealableText('How it read'),
    reads: SealableText('How it reads'),
    reason: orNull(Text('Why')),
    byMeetingId: orNull(Id('The later meeting that corrected it; null: the clerk, before approval')),
    minuteNumber: orNull(Text('The correcting minute')),
    revision: Type.Integer({ minimum: 0 }),
  },
  Closed,
);

/** What every entry says of itself besides its words. */
const entryFields = {
  ...ledgerFields,
  recordedAt: Text('When the ledger was told'),
  effectiveAt: orNull(Text('When it happened, where that is stated')),
  changed: Type.Array(Changed, { description: 'How its wording was changed since' }),
};
const Texts = (description: string) => Type.Array(Type.String(), { description });
const Names = (description: string) => Type.Array(SealableText(description), { description });
const entry = <Fields extends Parameters<typeof Type.Object>[0]>(fields: Fields) =>
  Type.Object({ ...fields, ...entryFields }, Closed);

export const PointItem = entry({ speaker: orNull(SealableText('Who made it')), summary: SealableText('The point') });

export const AnswerItem = entry({
  responder: orNull(SealableText('Who answered')),
  gist: SealableText('The answer'),
  complete: orNull(Type.Boolean({ description: 'Whether it answers the whole question' })),
});

export const UndertakingItem = entry({
  actionId: Id('The action'),
  what: Text('What is to be done'),
  owners: Names('Who is to do it; empty when none was named'),
  requestedBy: Names('Who asked for it'),
  due: orNull(CalendarDate('By when')),
  dueText: orNull(Text('By when, as the record puts it')),
  dueKind: Text('How the due date is fixed'),
  questionId: orNull(Id('The question it promises an answer to')),
  strength: orNull(Text('How firmly it was promised')),
});

export const QuestionPutItem = entry({
  questionId: Id('The question'),
  asker: orNull(SealableText('Who asked')),
  addressee: orNull(SealableText('Who was asked')),
  topic: SealableText('What was asked'),
  parts: Names('Its parts'),
  written: Type.Boolean(),
  answers: Type.Array(AnswerItem),
  promised: Type.Array(Id('An action that promises an answer')),
});

export const DeclinedRequestItem = entry({
  what: Text('What was asked for'),
  requestedBy: Names('Who asked'),
  reason: orNull(Text('Why not')),
});

const Count = orNull(Type.Integer({ minimum: 0 }));
export const VoteItem = entry({
  voteId: Id('The vote'),
  motionId: orNull(Id('On which motion')),
  amendmentId: orNull(Id('On which amendment')),
  method: orNull(Text('How')),
  for: Count,
  against: Count,
  abstain: Count,
  names: orNull(
    Type.Array(
      Type.Object(
        { person: orNull(Text('Member')), personId: Id('Member'), position: OneOf(POSITIONS, 'How they voted') },
        Closed,
      ),
    ),
  ),
  castingVote: orNull(Text('The casting vote')),
  castingVoteBy: orNull(Text('Who gave it')),
  carried: orNull(Type.Boolean()),
  unverified: Type.Boolean({ description: 'The record is doubtful; nothing is built on it' }),
  notStated: Texts('What the rules asked about and the record does not state'),
});

export const AmendmentItem = entry({
  amendmentId: Id('The amendment'),
  text: Text('The amendment'),
  mover: orNull(SealableText('Who moved it')),
  seconder: orNull(SealableText('Who seconded it')),
  outcome: orNull(Text('What became of it')),
  textOfMotion: orNull(Text('The motion as it then read')),
});

export const MotionItem = entry({
  motionId: Id('The motion'),
  text: Text('The motion as moved'),
  mover: orNull(SealableText('Who moved it')),
  seconder: orNull(SealableText('Who seconded it')),
  amendments: Type.Array(AmendmentItem),
  outcome: OneOf(['open', 'resolved', 'lost', 'withdrawn'] as const, 'What became of it'),
});

export const ResolutionItem = entry({
  decisionId: Id('The decision registered from it'),
  minuteNumber: orNull(Text('Its minute number')),
  verb: orNull(Text('The outcome’s verb')),
  clauses: Type.Array(
    Type.Object({ text: Text('What was resolved'), actionId: orNull(Id('The action it asks for')) }, Closed),
  ),
  by: OneOf(RESOLVED_BY, 'How it was passed'),
  motionId: orNull(Id('The motion')),
  voteId: orNull(Id('The vote')),
  appointment: orNull(
    Type.Object({ post: Text('The post'), person: orNull(Text('Who')), personId: Id('Who') }, Closed),
  ),
  executive: orNull(Type.Boolean()),
  notStated: Texts('What the rules asked about and the record does not state'),
});

/** Whatever else happened: a declaration, a departure, an exclusion, an adjournment, the approval of earlier minutes. */
export const ProceedingItem = entry({
  kind: Text('What happened, by the name of its event'),
  who: orNull(Text('Who, when it concerns one person')),
  data: Type.Unknown({ description: 'Its particulars, as recorded' }),
});

/** What was entered under one item, or under none. */
export const proceedingsFields = {
  points: Type.Array(PointItem),
  questions: Type.Array(QuestionPutItem),
  undertakings: Type.Array(UndertakingItem),
  declinedRequests: Type.Array(DeclinedRequestItem),
  motions: Type.Array(MotionItem),
  votes: Type.Array(VoteItem),
  resolutions: Type.Array(ResolutionItem),
  proceedings: Type.Array(ProceedingItem),
};
export const Proceedings = Type.Object(proceedingsFields, Closed);
export type Proceedings = Static<typeof Proceedings>;
