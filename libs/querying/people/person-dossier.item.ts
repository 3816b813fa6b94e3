import { Type, type Static } from '@sinclair/typebox';
import { CalendarDate, Id, orNull } from '#lib/domain/fields.js';
import { SealableText } from '../shown.js';
import { Closed, Text } from '../item-fields.js';
import { PostItem, SeatItem, personItemFields } from './person.item.js';

const OwedAction = Type.Object(
  {
    id: Id('The action'),
    what: Text('What is to be done'),
    status: Text('open or reported'),
    due: orNull(CalendarDate('By when')),
    dueText: orNull(Text('By when, as the record puts it')),
    overdue: Type.Boolean({ description: 'Open after its due date, on the day asked about' }),
    committee: orNull(Text('The committee that watches it')),
  },
  Closed,
);

const DossierQuestion = Type.Object(
  {
    id: Id('The question'),
    topic: SealableText('What is asked'),
    status: Text('How it stands'),
    owed: Type.Boolean({ description: 'Whether somebody owes an answer' }),
    asker: orNull(SealableText('Who asked')),
    committee: orNull(Text('The committee')),
    meeting: orNull(Id('The meeting')),
    askedOn: orNull(CalendarDate('The day it was handed in or put')),
  },
  Closed,
);
export type DossierQuestion = Static<typeof DossierQuestion>;

/** One person: what they hold and held, what they owe, and what they asked. */
export const PersonDossier = Type.Object(
  {
    ...personItemFields,
    formerNames: Type.Array(SealableText('A name'), { description: 'Names found wrong, oldest first' }),
    formerPosts: Type.Array(PostItem),
    formerSeats: Type.Array(SeatItem),
    mergedInto: orNull(Id('The entry that stays, when this one gave way to it')),
    entries: Type.Array(Id('An entry'), {
      description: 'Every entry that proved to be this person, the one that stays first',
    }),
    actions: Type.Array(OwedAction, { description: 'Outstanding actions they are to do' }),
    answersOwed: Type.Array(DossierQuestion, { description: 'Questions they owe an answer to' }),
    questions: Type.Array(DossierQuestion, { description: 'Questions they asked' }),
  },
  { ...Closed, title: 'person' },
);
export type PersonDossier = Static<typeof PersonDossier>;
