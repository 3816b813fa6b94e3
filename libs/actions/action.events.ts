import { Type } from '@sinclair/typebox';
import { CalendarDate, Id, OneOf, Party, Words, event, orNull, type EventOf } from '#lib/domain/index.js';

/** How a due date is fixed: a date, an occasion, or not stated. */
export const DUE_KINDS = ['date', 'before-next-meeting', 'on-invitation', 'not-stated'] as const;
const Due = {
  due: orNull(CalendarDate('By when')),
  dueText: orNull(Words('By when, as the record puts it')),
  dueKind: OneOf(DUE_KINDS, 'How the due date is fixed'),
};
const Owners = Type.Array(Party, { description: 'Who is to do it; empty when none was named' });

/** Stream `action-<id>`: a promise until the committee lets it go. */
export const actionEvents = {
  ActionRaised: event('An action was raised', {
    what: Words('What is to be done'),
    owners: Owners,
    requestedBy: Type.Array(Party),
    ...Due,
    authorityId: orNull(Id('The council')),
    committeeId: orNull(Id('The committee that watches it')),
    meetingId: orNull(Id('The meeting it comes from')),
    itemId: orNull(Id('The item')),
    questionId: orNull(Id('The question it promises an answer to')),
    decisionId: orNull(Id('The decision that asks for it')),
    raisedOn: orNull(CalendarDate('The day it was raised')),
    strength: orNull(OneOf(['firm', 'implicit', 'soft'] as const, 'How firmly it was promised')),
  }),
  ActionAssigned: event('An action was given to its owners', { owners: Owners, reason: orNull(Words('Why')) }),
  DueDateSet: event('An action’s due date was set or changed', { ...Due, reason: orNull(Words('Why')) }),
  ReminderSent: event('An owner was reminded', { to: Type.Array(Party), note: orNull(Words('What was said')) }),
  ProgressReported: event('An owner reported progress', { note: Words('The report'), by: orNull(Party) }),
  CompletionReported: event('An owner reported the action complete; the committee has yet to agree', {
    note: orNull(Words('What was done')),
    by: orNull(Party),
    completedOn: orNull(CalendarDate('When it was done')),
  }),
  CompletionAgreed: event('The committee agreed that the action is complete', {
    meetingId: orNull(Id('Where')),
    minuteNumber: orNull(Words('The minute')),
  }),
  ActionReopened: event('An action was opened again', { reason: Words('Why') }),
  ActionTransferred: event('An action passed to another committee', {
    toCommitteeId: Id('The committee that now watches it'),
    toAuthorityId: orNull(Id('Its council, when it is another')),
    reason: orNull(Words('Why')),
  }),
  ActionCancelled: event('An action was cancelled', { reason: Words('Why') }),
  ActionReportedToMeeting: event('An action was reported to a meeting in its action log', {
    meetingId: Id('The meeting'),
    status: Words('How it stood'),
  }),
  ActionDescriptionCorrected: event('The wording of an action was corrected', {
    was: Words('How it read'),
    what: Words('How it reads'),
    reason: Words('Why'),
  }),
} as const;
export type ActionEvent = EventOf<typeof actionEvents>;
