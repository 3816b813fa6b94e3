import { Type } from '@sinclair/typebox';
import { CalendarDate, Id, NotStated, OneOf, Party, Words, event, orNull, type EventOf } from '#lib/domain/index.js';

const Text = { title: orNull(Words('Its title')), clauses: Type.Array(Words('One limb'), { minItems: 1 }) };

/** How a call-in may end. */
export const CALL_IN_OUTCOMES = ['no-action', 'referred-back', 'referred-to-council', 'withdrawn'] as const;

/** Stream `decision-<id>`: a decision after it is made, by a meeting or by one member or officer. */
export const decisionEvents = {
  DecisionRegistered: event('A decision was registered from a resolution', {
    ...Text,
    authorityId: orNull(Id('The council')),
    committeeId: orNull(Id('The body that decided')),
    meetingId: Id('The meeting'),
    itemId: orNull(Id('The item')),
    verb: orNull(Words('The outcome’s verb')),
    by: Words('How it was passed'),
    minuteNumber: orNull(Words('Its minute number')),
    decidedOn: orNull(CalendarDate('When')),
    executive: orNull(Type.Boolean()),
    key: orNull(Type.Boolean()),
  }),
  DecisionTaken: event('A decision was taken by one member or officer (SI 2012/2089 reg. 13, SI 2014/2095 reg. 7)', {
    ...Text,
    authorityId: Id('The council'),
    maker: Party,
    authorityFor: orNull(Words('The delegation it was taken under')),
    decidedOn: orNull(CalendarDate('When')),
    reasons: orNull(Words('The reasons')),
    optionsRejected: Type.Array(Words('An option considered and rejected')),
    interests: Type.Array(Words('A conflict of interest declared by a member consulted, and any dispensation')),
    executive: orNull(Type.Boolean()),
    key: orNull(Type.Boolean()),
    notStated: NotStated,
  }),
  DecisionPublished: event('A decision was published; its call-in window, if it has one, starts', {
    publishedOn: CalendarDate('When'),
    callInOpens: orNull(CalendarDate('First day of the call-in window')),
    callInCloses: orNull(CalendarDate('Last day of the call-in window, inclusive')),
    callInRule: orNull(Words('Clock used: id and version')),
    version: Type.Integer({ minimum: 1 }),
    notStated: NotStated,
  }),
  CallInWaived: event('A decision was exempted from call-in as urgent', {
    certifiedBy: orNull(Party),
    reason: Words('Why'),
  }),
  CallInRequested: event('A decision was asked to be called in', {
    signatories: Type.Array(Party, { minItems: 1 }),
    grounds: Words('The grounds'),
    requestedOn: orNull(CalendarDate('When')),
    notStated: NotStated,
  }),
  CallInRuled: event('A call-in was ruled on', {
    valid: Type.Boolean(),
    by: orNull(Party),
    reason: orNull(Words('Why')),
  }),
  DecisionCalledIn: event('A decision stands called in and may not be implemented', {}),
  CallInConcluded: event('A call-in was concluded', {
    outcome: OneOf(CALL_IN_OUTCOMES, 'How'),
    meetingId: orNull(Id('Where')),
    reason: orNull(Words('Why')),
  }),
  DecisionTookEffect: event('A decision took effect', { on: orNull(CalendarDate('When')), notStated: NotStated }),
  DecisionImplemented: event('A decision was carried out', {
    note: orNull(Words('What was done')),
    on: orNull(CalendarDate('When')),
    notStated: NotStated,
  }),
  DecisionSuperseded: event('A decision was replaced by another', {
    byDecisionId: Id('The later decision'),
    reason: orNull(Words('Why')),
  }),
  DecisionRescinded: event('A decision was rescinded', { byMeetingId: orNull(Id('Where')), reason: Words('Why') }),
  DecisionTextCorrected: event('The text of a decision was corrected', {
    was: Words('How it read'),
    reads: Words('How it reads'),
    reason: Words('Why'),
  }),
} as const;
export type DecisionEvent = EventOf<typeof decisionEvents>;
