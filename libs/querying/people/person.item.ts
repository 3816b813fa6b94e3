import { Type, type Static } from '@sinclair/typebox';
import { SEATS } from '#lib/committees/committee.events.js';
import { CalendarDate, Id, OneOf, orNull } from '#lib/domain/fields.js';
import { CAPACITIES } from '#lib/people/person.events.js';
import { SealableText } from '../shown.js';
import { Closed, Text, ledgerFields } from '../item-fields.js';

const Days = { from: orNull(CalendarDate('First day')), until: orNull(CalendarDate('Last day')) };

export const PostItem = Type.Object(
  {
    postId: Id('This holding of the post'),
    title: Text('The post’s title'),
    authority: orNull(Text('The council the post belongs to')),
    authorityId: orNull(Id('The council')),
    ...Days,
  },
  Closed,
);
export type PostItem = Static<typeof PostItem>;

export const SeatItem = Type.Object(
  {
    committee: orNull(Text('The committee')),
    committeeId: Id('The committee'),
    authorityId: Id('Its council'),
    seat: orNull(OneOf(SEATS, 'What the seat entitles them to; null when the record states an office and no seat')),
    office: orNull(OneOf(['chair', 'vice-chair'] as const, 'The office they hold')),
    ...Days,
  },
  Closed,
);
export type SeatItem = Static<typeof SeatItem>;

export const personItemFields = {
  id: Id('The person'),
  name: orNull(SealableText('Their name; null when the record gives none')),
  label: orNull(SealableText('How the record names them when it gives no name')),
  capacity: OneOf(CAPACITIES, 'In what capacity the record shows them'),
  posts: Type.Array(PostItem, { description: 'Posts held on the day asked about' }),
  seats: Type.Array(SeatItem, { description: 'Seats and offices held on the day asked about' }),
  ...ledgerFields,
};

/** A person as every list gives them. */
export const PersonItem = Type.Object(personItemFields, { ...Closed, title: 'person' });
export type PersonItem = Static<typeof PersonItem>;
