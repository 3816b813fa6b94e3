import { Type } from '@sinclair/typebox';
import { CalendarDate, Id, OneOf, Party, TimeOfDay, Words, event, orNull, type EventOf } from '#lib/domain/index.js';

export const TOPIC_FORMS = [
  'report',
  'review',
  'briefing',
  'briefing-note',
  'deep-dive',
  'standing',
  'contribution',
] as const;

/** Stream `programme-<committee>-<year>`: a committee's work programme for a municipal year, e.g. 2024-2025. */
export const programmeEvents = {
  WorkProgrammeOpened: event('A committee’s work programme for a year was opened', {
    authorityId: orNull(Id('The council')),
    committeeId: Id('The committee'),
    municipalYear: Type.String({ pattern: '^\\d{4}-\\d{4}$', description: 'e.g. 2024-2025' }),
    meetingId: orNull(Id('The meeting it was first spoken of at')),
  }),
  WorkProgrammeAdopted: event('A committee adopted its work programme', {
    meetingId: orNull(Id('Where')),
    minuteNumber: orNull(Words('The minute')),
  }),
  TopicSuggested: event('A topic was suggested', {
    topicId: Id('The topic'),
    title: Words('The topic'),
    form: orNull(OneOf(TOPIC_FORMS, 'In what form')),
    proposer: orNull(Party),
    reason: orNull(Words('Why')),
    whenText: orNull(Words('When it is wanted, as the record puts it')),
    offered: orNull(Type.Boolean({ description: 'Whether someone offered to bring it, rather than asked for it' })),
    meetingId: orNull(Id('Where')),
    partOf: orNull(Id('The topic it adds to')),
  }),
  TopicScoped: event('A topic was scoped', {
    topicId: Id('The topic'),
    scope: Words('What it will and will not cover, or what comes first'),
    form: orNull(OneOf(TOPIC_FORMS, 'In what form')),
    lead: orNull(Party),
  }),
  TopicScheduled: event('A topic was scheduled', {
    topicId: Id('The topic'),
    meetingId: orNull(Id('To which meeting')),
    date: orNull(CalendarDate('For which day')),
    whenText: orNull(Words('When, as the record puts it')),
  }),
  TopicDeferred: event('A topic was put off', {
    topicId: Id('The topic'),
    to: orNull(Words('To when')),
    reason: orNull(Words('Why')),
  }),
  BriefingArranged: event('A briefing was arranged', {
    topicId: Id('The topic'),
    date: orNull(CalendarDate('The day')),
    startTime: orNull(TimeOfDay('The start')),
    place: orNull(Words('Where')),
    whenText: orNull(Words('When, as the record puts it')),
  }),
  TopicStarted: event('Work on a topic is under way', {
    topicId: Id('The topic'),
    note: orNull(Words('What')),
    lead: orNull(Party),
  }),
  TopicDelivered: event('A topic was delivered', {
    topicId: Id('The topic'),
    meetingId: orNull(Id('Where')),
    outcome: orNull(Words('What came of it')),
  }),
  TopicDropped: event('A topic was dropped', { topicId: Id('The topic'), reason: Words('Why') }),
  TopicFlagged: event('A topic needs the clerk’s eye because its meeting moved, was cancelled or closed', {
    topicId: Id('The topic'),
    meetingId: Id('The meeting'),
    why: OneOf(['meeting-rescheduled', 'meeting-cancelled', 'meeting-closed'] as const, 'What happened'),
    newDate: orNull(CalendarDate('The meeting’s new day')),
  }),
  TopicCorrected: event('A topic’s wording was corrected', {
    topicId: Id('The topic'),
    was: Words('How it read'),
    title: Words('How it reads'),
    reason: Words('Why'),
  }),
} as const;
export type ProgrammeEvent = EventOf<typeof programmeEvents>;
