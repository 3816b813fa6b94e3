import { CalendarDate, Id, NotStated, OneOf, Sealable, Words, event, orNull, type EventOf } from '#lib/domain/index.js';

export const CAPACITIES = ['member', 'officer', 'co-opted', 'public', 'unknown'] as const;

/** Stream `person-<id>`: someone who sits, serves or answers, and the posts they held. */
export const personEvents = {
  PersonRegistered: event('A person was entered in the minute book', {
    name: orNull(Sealable(Words('Their name as the record gives it; null when nobody is named'), { with: 'stream' })),
    label: orNull(Sealable(Words('How the record names them when it gives no name'), { with: 'stream' })),
    capacity: OneOf(CAPACITIES, 'In what capacity the record shows them'),
  }),
  PostTaken: event('A person took up a post', {
    postId: Id('This holding of the post'),
    title: Words('The post’s title'),
    authorityId: orNull(Id('The council the post belongs to')),
    from: orNull(CalendarDate('First day in the post')),
  }),
  PostLeft: event('A person left a post', {
    postId: Id('The holding that ended'),
    until: orNull(CalendarDate('Last day in the post')),
    reason: orNull(Words('Why')),
    notStated: NotStated,
  }),
  NameCorrected: event('A person’s name was corrected', {
    name: Sealable(Words('The name from now on'), { with: 'stream' }),
    reason: Sealable(Words('What was wrong'), { with: 'stream' }),
  }),
  PersonsMerged: event('Two entries proved to be one person; this one gives way', {
    into: Id('The entry that stays'),
    reason: Words('How it is known'),
  }),
} as const;
export type PersonEvent = EventOf<typeof personEvents>;
