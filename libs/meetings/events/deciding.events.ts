import { Type } from '@sinclair/typebox';
import { CalendarDate, Id, NotStated, OneOf, Party, Words, event, orNull } from '#lib/domain/index.js';

export const RESOLVED_BY = ['vote', 'assent', 'appointment-by-chair', 'not-stated'] as const;
const Count = orNull(Type.Integer({ minimum: 0 }));
export const POSITIONS = ['for', 'against', 'abstain'] as const;

/** One limb of a resolution. */
export const Clause = Type.Object(
  { text: Words('What was resolved'), actionId: orNull(Id('The action this limb asks for')) },
  { additionalProperties: false },
);

/** Motions, votes and what was resolved. */
export const decidingEvents = {
  MotionMoved: event('A motion was moved', {
    motionId: Id('The motion'),
    itemId: orNull(Id('The item')),
    text: Words('The motion'),
    mover: orNull(Party),
    seconder: orNull(Party),
  }),
  AmendmentMoved: event('An amendment was moved', {
    amendmentId: Id('The amendment'),
    motionId: Id('The motion it would change'),
    text: Words('The amendment'),
    mover: orNull(Party),
    seconder: orNull(Party),
  }),
  AmendmentDisposed: event('An amendment was disposed of', {
    amendmentId: Id('The amendment'),
    outcome: OneOf(['accepted-by-mover', 'carried', 'lost', 'withdrawn'] as const, 'How'),
    textOfMotion: orNull(Words('The motion as it now reads')),
  }),
  VoteTaken: event('A vote was taken', {
    voteId: Id('The vote'),
    itemId: orNull(Id('The item')),
    motionId: orNull(Id('On which motion')),
    amendmentId: orNull(Id('On which amendment')),
    method: orNull(OneOf(['show-of-hands', 'recorded', 'ballot', 'electronic', 'voices'] as const, 'How')),
    for: Count,
    against: Count,
    abstain: Count,
    names: orNull(
      Type.Array(
        Type.Object(
          { personId: Id('Member'), position: OneOf(POSITIONS, 'How they voted') },
          { additionalProperties: false },
        ),
        { description: 'Every voter in a recorded vote; those who asked for theirs to be minuted otherwise' },
      ),
    ),
    castingVote: orNull(OneOf(['for', 'against'] as const, 'The chair’s second or casting vote, on a tie')),
    castingVoteBy: orNull(Id('Who gave the casting vote')),
    carried: orNull(Type.Boolean({ description: 'Whether it was carried' })),
    unverified: Type.Boolean({ description: 'The record is doubtful; nothing is built on it' }),
    notStated: NotStated,
  }),
  ResolutionPassed: event('A resolution was passed', {
    decisionId: Id('The decision registered from it'),
    itemId: orNull(Id('The item')),
    minuteNumber: orNull(Words('Its minute number')),
    verb: orNull(Words('The outcome’s verb: noted, agreed, appointed, requested…')),
    clauses: Type.Array(Clause, { minItems: 1 }),
    by: OneOf(RESOLVED_BY, 'How it was passed'),
    motionId: orNull(Id('The motion')),
    voteId: orNull(Id('The vote')),
    appointment: orNull(
      Type.Object(
        { post: OneOf(['chair', 'vice-chair'] as const, 'The post'), personId: Id('Who') },
        { additionalProperties: false },
      ),
    ),
    executive: orNull(Type.Boolean({ description: 'Whether it is an executive decision (which may be called in)' })),
    notStated: NotStated,
  }),
  MotionLost: event('A motion was lost', { motionId: Id('The motion'), voteId: orNull(Id('The vote')) }),
  MotionWithdrawn: event('A motion was withdrawn', { motionId: Id('The motion') }),
  EarlierMinutesApproved: event('The minutes of an earlier meeting were approved as a correct record', {
    meetingDate: orNull(CalendarDate('The earlier meeting’s day')),
    meetingId: orNull(Id('The earlier meeting, when it is in the minute book')),
    minuteNumber: orNull(Words('Minute number of the approval')),
    decisionId: orNull(Id('The resolution that approved them')),
  }),
} as const;
