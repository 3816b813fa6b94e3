import { Type, type Static } from '@sinclair/typebox';
import { CalendarDate, Id, OneOf, orNull } from '#lib/domain/fields.js';
import { SealableId, SealableText } from '#lib/querying/shown.js';
import { DECISION_STATUSES } from '../decision.standing.js';

const Closed = { additionalProperties: false } as const;
const Text = (description: string) => Type.String({ description });
const Source = orNull(
  Type.Object(
    { sha256: Type.String(), start: Type.Integer(), end: Type.Integer() },
    { ...Closed, description: 'Where it was read, in UTF-16 units' },
  ),
);

const Window = Type.Object(
  {
    opens: CalendarDate('First day'),
    closes: CalendarDate('Last day, inclusive'),
    rule: orNull(Text('The clock it was counted by')),
    open: Type.Boolean({ description: 'Whether a call-in may be asked for on the day asked about' }),
  },
  { ...Closed, description: 'The call-in window' },
);

const Line = Type.Object(
  {
    kind: Text('The kind of event'),
    words: orNull(Text('The reason, ground or note told with it')),
    by: Type.Array(SealableText('Somebody'), { description: 'Whose word it is, where the record names them' }),
    actor: orNull(Text('Who told the ledger')),
    on: Text('When it happened; when it was recorded, where that is not stated'),
    recordedAt: Text('When the ledger was told'),
    revision: Type.Integer({ minimum: 0 }),
    position: Type.String(),
    source: Source,
    notStated: Type.Array(Type.String(), { description: 'What the rules asked about and the record does not state' }),
  },
  Closed,
);

const fields = {
  id: Id('The decision'),
  title: orNull(Text('Its title')),
  clauses: Type.Array(Type.String(), { description: 'What was decided, limb by limb' }),
  status: OneOf(DECISION_STATUSES, 'How it stands'),
  kind: OneOf(['meeting', 'individual'] as const, 'Made by a meeting, or by one member or officer'),
  verb: orNull(Text('The outcome’s verb')),
  by: orNull(Text('How it was passed, when a meeting made it')),
  maker: orNull(SealableText('Who made it: the body, the member or the officer')),
  decidedOn: orNull(CalendarDate('When it was made')),
  minuteNumber: orNull(Text('Its minute number')),
  executive: orNull(Type.Boolean({ description: 'Whether it is an executive decision; null: not stated' })),
  key: orNull(Type.Boolean({ description: 'Whether it is a key decision; null: not stated' })),
  subjectToCallIn: orNull(Type.Boolean({ description: 'Whether it may be called in; null: not stated' })),
  publishedOn: orNull(CalendarDate('When it was last published')),
  version: Type.Integer({ minimum: 0, description: 'The version last published; 0 while it is not public' }),
  callInWindow: orNull(Window),
  calledIn: Type.Boolean({ description: 'Whether it stands called in' }),
  callInOutcome: orNull(Text('How its call-in ended')),
  supersededBy: orNull(Id('The decision that replaced it')),
  authority: orNull(Text('The council')),
  committee: orNull(Text('The body')),
  meeting: orNull(Id('The meeting')),
  source: Source,
  revision: Type.Integer({ minimum: 0, description: 'The revision it is at: the ETag' }),
  position: Text('The position of its last event'),
  authorityId: orNull(Id('The council')),
  committeeId: orNull(Id('The body')),
  itemId: orNull(Id('The agenda item')),
  makerId: orNull(SealableId('Who made it, when one registered person did')),
};

/** A decision as the register lists it. */
export const DecisionItem = Type.Object(fields, { ...Closed, title: 'decision' });
export type DecisionItem = Static<typeof DecisionItem>;

/** One decision with its record and everything that became of it, oldest first. */
export const DecisionDetail = Type.Object(
  {
    ...fields,
    authorityFor: orNull(Text('The delegation it was taken under')),
    reasons: orNull(Text('The reasons')),
    optionsRejected: orNull(
      Type.Array(Type.String(), { description: 'Options considered and rejected; null: not stated' }),
    ),
    interests: orNull(
      Type.Array(Type.String(), { description: 'Interests declared and dispensations; null: not stated' }),
    ),
    history: Type.Array(Line),
  },
  { ...Closed, title: 'decision' },
);
export type DecisionDetail = Static<typeof DecisionDetail>;
