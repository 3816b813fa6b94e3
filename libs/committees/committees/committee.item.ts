import { Type, type Static } from '@sinclair/typebox';
import { CalendarDate, Id, OneOf, orNull } from '#lib/domain/fields.js';
import { Closed, Text, ledgerFields } from '#lib/querying/item-fields.js';
import { QuorumRule, SEATS } from '../committee.events.js';

export const MemberItem = Type.Object(
  {
    person: orNull(Text('The member')),
    personId: Id('The member'),
    seat: OneOf(SEATS, 'What the seat entitles them to'),
    items: orNull(Type.Array(Type.String(), { description: 'The business a co-opted member may vote on; null: all' })),
    from: orNull(CalendarDate('First day')),
    until: orNull(CalendarDate('Last day')),
  },
  Closed,
);
export type MemberItem = Static<typeof MemberItem>;

const Office = orNull(
  Type.Object(
    {
      person: orNull(Text('Who holds it')),
      personId: Id('Who holds it'),
      term: orNull(Text('For how long, as the record puts it')),
      meeting: orNull(Id('The meeting that decided it')),
    },
    Closed,
  ),
);

const committeeItemFields = {
  id: Id('The committee'),
  name: Text('Its name'),
  authority: orNull(Text('The council it belongs to')),
  authorityId: Id('The council it belongs to'),
  kind: orNull(Text('What kind of body it is')),
  parent: orNull(Text('The body it reports to')),
  parentId: orNull(Id('The body it reports to')),
  executive: orNull(Type.Boolean({ description: 'Whether it takes executive decisions, which may be called in' })),
  status: OneOf(['sitting', 'dissolved'] as const, 'Whether it sits'),
  seats: orNull(Type.Integer({ minimum: 1, description: 'How many seats it has' })),
  quorum: orNull(QuorumRule),
  quorumReference: orNull(Text('Where the quorum is written')),
  chair: Office,
  viceChair: Office,
  members: orNull(Type.Array(MemberItem, { description: 'Who holds a seat; null when the record states no roll' })),
  dissolvedBecause: orNull(Text('Why it came to an end')),
  successor: orNull(Text('The committee that took over')),
  successorId: orNull(Id('The committee that took over')),
  ...ledgerFields,
};

/** A committee as every list gives it. */
export const CommitteeItem = Type.Object(committeeItemFields, { ...Closed, title: 'committee' });
export type CommitteeItem = Static<typeof CommitteeItem>;

/** One committee with its past. */
export const CommitteeDetail = Type.Object(
  {
    ...committeeItemFields,
    formerNames: Type.Array(Type.String(), { description: 'Names it had before, oldest first' }),
    formerMembers: Type.Array(MemberItem, { description: 'Who held a seat before the day asked about' }),
  },
  { ...Closed, title: 'committee' },
);
export type CommitteeDetail = Static<typeof CommitteeDetail>;
