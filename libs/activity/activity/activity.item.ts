import { Type, type Static } from '@sinclair/typebox';
import { Id, orNull } from '#lib/domain/fields.js';
import { SealableText } from '#lib/querying/shown.js';
import { Closed, Text, ledgerFields } from '#lib/querying/item-fields.js';

/** One event, as history tells it. */
export const ActivityItem = Type.Object(
  {
    id: Text('The event'),
    at: Text('When the ledger was told'),
    effectiveAt: orNull(Text('When it happened, where that was stated: a date or an instant')),
    sentence: Text('What happened, in one line'),
    about: orNull(SealableText('The council, committee or person it is about, by name')),
    type: Text('The event’s type'),
    stream: Text('The stream it is in'),
    actor: orNull(Text('Who told the ledger')),
    committee: orNull(Text('The committee it concerns')),
    committeeId: orNull(Id('The committee it concerns')),
    meeting: orNull(Id('The meeting it happened at')),
    ...ledgerFields,
  },
  { ...Closed, title: 'activity' },
);
export type ActivityItem = Static<typeof ActivityItem>;
