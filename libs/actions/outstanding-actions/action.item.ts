import { Type, type Static } from '@sinclair/typebox';
import { CalendarDate, Id, OneOf, orNull } from '#lib/domain/fields.js';
import { SealableId, SealableText } from '#lib/querying/shown.js';
import { Closed, ledgerFields, Text } from '#lib/querying/item-fields.js';

export const actionItemFields = {
  id: Id('The action'),
  what: Text('What is to be done'),
  owners: Type.Array(SealableText('An owner'), { description: 'Who is to do it; empty when none was named' }),
  requestedBy: Type.Array(SealableText('Somebody'), { description: 'Who asked for it' }),
  due: orNull(CalendarDate('By when')),
  dueText: orNull(Text('By when, as the record puts it')),
  status: OneOf(['open', 'reported', 'complete', 'cancelled'] as const, 'How it stands'),
  overdue: Type.Boolean({ description: 'Open after its due date, on the day asked about' }),
  authority: orNull(Text('The council')),
  committee: orNull(Text('The committee that watches it')),
  meeting: orNull(Id('The meeting it comes from')),
  item: orNull(Text('The agenda item’s number as printed, or its title')),
  question: orNull(Id('The question it promises an answer to')),
  raisedOn: orNull(CalendarDate('The day it was raised')),
  ...ledgerFields,
  dueKind: Text('How the due date is fixed: date, before-next-meeting, on-invitation or not-stated'),
  authorityId: orNull(Id('The council')),
  committeeId: orNull(Id('The committee')),
  ownerIds: Type.Array(orNull(SealableId('A person')), {
    description: 'The owners’ entries, in their order; null where a post or words name them',
  }),
  itemId: orNull(Id('The agenda item')),
  itemTitle: orNull(Text('The agenda item’s title')),
  meetingDate: orNull(CalendarDate('The meeting’s day')),
  decision: orNull(Id('The decision that asks for it')),
  strength: orNull(OneOf(['firm', 'implicit', 'soft'] as const, 'How firmly it was promised')),
};

/** An action as every list gives it. */
export const ActionItem = Type.Object(actionItemFields, { ...Closed, title: 'action' });
export type ActionItem = Static<typeof ActionItem>;

/** One line of the action's log. */
export const ActionLogItem = Type.Object(
  {
    kind: Text('The kind of event'),
    text: Text('What happened, in a phrase'),
    words: orNull(Text('What was said, or why; null when the record does not say')),
    by: orNull(SealableText('Whose word it is, where the record names them')),
    actor: orNull(Text('Who told the ledger')),
    on: Text('When it happened; when it was recorded, where that is not stated'),
    recordedAt: Text('When the ledger was told'),
    revision: Type.Integer({ minimum: 0 }),
    position: Type.String(),
    source: ledgerFields.source,
    meeting: orNull(Id('The meeting it concerns')),
  },
  Closed,
);
export type ActionLogItem = Static<typeof ActionLogItem>;

/** One action with everything that became of it, oldest first. */
export const ActionDetail = Type.Object(
  { ...actionItemFields, log: Type.Array(ActionLogItem) },
  { ...Closed, title: 'action' },
);
export type ActionDetail = Static<typeof ActionDetail>;
