import { Type, type Static } from '@sinclair/typebox';
import { CalendarDate, Id, NotStated, OneOf, Words, event, orNull, type EventOf } from '#lib/domain/index.js';

export const COMMITTEE_KINDS = [
  'council',
  'cabinet',
  'select-committee',
  'scrutiny-committee',
  'regulatory-committee',
  'sub-committee',
  'panel',
  'joint-committee',
  'task-and-finish-group',
  'other',
] as const;

/** How many must be there: a number of members, or a fraction of the seats rounded up. */
export const QuorumRule = Type.Union([
  Type.Object({ members: Type.Integer({ minimum: 1 }) }, { additionalProperties: false }),
  Type.Object(
    { numerator: Type.Integer({ minimum: 1 }), denominator: Type.Integer({ minimum: 1 }) },
    { additionalProperties: false },
  ),
]);
export type QuorumRule = Static<typeof QuorumRule>;

export const SEATS = ['voting', 'co-opted-voting', 'co-opted-non-voting', 'substitute'] as const;
export type Seat = (typeof SEATS)[number];

/** Stream `committee-<id>`: a body of a council, its seats and terms. */
export const committeeEvents = {
  CommitteeEstablished: event('A committee was set up', {
    authorityId: Id('The council it belongs to'),
    name: Words('Its name'),
    kind: orNull(OneOf(COMMITTEE_KINDS, 'What kind of body it is')),
    parentId: orNull(Id('The body it reports to')),
    seats: orNull(Type.Integer({ minimum: 1, description: 'How many seats it has' })),
    quorum: orNull(QuorumRule),
    executive: orNull(Type.Boolean({ description: 'Whether it takes executive decisions (which may be called in)' })),
  }),
  CommitteeRenamed: event('A committee changed its name or had it corrected', {
    name: Words('The name from now on'),
    correction: Type.Boolean({ description: 'Whether the name before was a mistake, so that this one always held' }),
    reason: orNull(Words('Why')),
  }),
  QuorumRuleSet: event('A committee’s quorum was set', {
    quorum: QuorumRule,
    reference: orNull(Words('Where it is written')),
  }),
  SeatsSet: event('The number of a committee’s seats was set', {
    seats: Type.Integer({ minimum: 1, description: 'How many seats it has' }),
    reference: orNull(Words('Where it is written')),
  }),
  MemberAppointed: event('A person was appointed to a seat', {
    personId: Id('The member'),
    seat: OneOf(SEATS, 'What the seat entitles them to'),
    items: orNull(
      Type.Array(Words('A kind of business'), { description: 'The business a co-opted member may vote on; null: all' }),
    ),
    from: orNull(CalendarDate('First day')),
    until: orNull(CalendarDate('Last day, when the term is fixed')),
    notStated: NotStated,
  }),
  MemberStoodDown: event('A member gave up or lost the seat', {
    personId: Id('The member'),
    on: orNull(CalendarDate('Last day')),
    reason: orNull(Words('Why')),
    notStated: NotStated,
  }),
  ChairElected: event('A chair was elected', {
    personId: Id('The chair'),
    term: orNull(Words('For how long')),
    meetingId: orNull(Id('Where')),
    notStated: NotStated,
  }),
  ViceChairAppointed: event('A vice-chair was appointed', {
    personId: Id('The vice-chair'),
    term: orNull(Words('For how long')),
    meetingId: orNull(Id('Where')),
    notStated: NotStated,
  }),
  CommitteeDissolved: event('A committee came to an end', {
    reason: orNull(Words('Why')),
    successorId: orNull(Id('The committee that takes over')),
  }),
} as const;
export type CommitteeEvent = EventOf<typeof committeeEvents>;
