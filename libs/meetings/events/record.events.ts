import { type Static, Type } from '@sinclair/typebox';
import { CalendarDate, Id, NotStated, OneOf, Sealable, Words, event, orNull } from '#lib/domain/index.js';
import { DISPOSITIONS } from './agenda.events.js';

const Closed = { additionalProperties: false } as const;

/** The closing manifest: everything the meeting's record accounts for. It never changes afterwards. */
export const Manifest = Type.Object(
  {
    revision: Type.Integer({ minimum: 0, description: 'The revision of the meeting’s stream it speaks for' }),
    items: Type.Array(
      Type.Object(
        {
          itemId: Id('Item'),
          number: orNull(Type.String()),
          disposition: orNull(OneOf(DISPOSITIONS, 'How it ended')),
          unresolvedBecause: orNull(Words('Why it is certified without a disposition')),
        },
        Closed,
      ),
    ),
    questions: Type.Array(
      Type.Object(
        {
          questionId: Id('Question'),
          state: OneOf(
            ['answered', 'answered-in-part', 'answer-promised', 'not-answered'] as const,
            'State at the close',
          ),
        },
        Closed,
      ),
    ),
    undertakings: Type.Array(Id('Action')),
    resolutions: Type.Array(Id('Decision')),
    votes: Type.Array(Id('Vote')),
  },
  Closed,
);

export type Manifest = Static<typeof Manifest>;

/** The record of the meeting: certified, approved, signed, corrected only by a later minute. */
export const recordEvents = {
  EntryAmended: event('The clerk amended an entry of the draft record before approval', {
    entryRevision: Type.Integer({ minimum: 0, description: 'The revision of the entry amended' }),
    was: Sealable(Words('How it read'), { with: 'reads' }),
    reads: Sealable(Words('How it reads'), { with: 'was' }),
    reason: Words('Why'),
  }),
  RecordCertified: event('The clerk certified the record, with its closing manifest', {
    manifest: Manifest,
    certifiedBy: orNull(Words('Who certified')),
  }),
  RecordPublished: event('A version of the record was published', {
    version: Type.Integer({ minimum: 1 }),
    kind: OneOf(['draft', 'approved'] as const, 'Which'),
  }),
  MinutesApproved: event('The minutes were approved as a correct record by a later meeting', {
    byMeetingId: Id('The meeting that approved them'),
    minuteNumber: orNull(Words('Its minute number')),
    notStated: NotStated,
  }),
  MinutesSigned: event('The minutes were signed (Local Government Act 1972 Sch. 12 para. 41)', {
    signedBy: orNull(Id('Who signed')),
    on: orNull(CalendarDate('When')),
  }),
  MinuteCorrected: event('An approved minute was corrected by a minute of a later meeting of the same body', {
    byMeetingId: Id('The later meeting'),
    minuteNumber: orNull(Words('The correcting minute')),
    entryRevision: orNull(Type.Integer({ minimum: 0, description: 'The revision of the entry corrected' })),
    oldText: Words('How it read'),
    newText: Words('How it reads'),
    reason: orNull(Words('Why')),
    notStated: NotStated,
  }),
} as const;
