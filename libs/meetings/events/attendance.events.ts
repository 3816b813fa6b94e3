import { Type } from '@sinclair/typebox';
import { Id, OPENS_MATTERS, OneOf, Words, event, orNull } from '#lib/domain/index.js';

export const ATTENDING_AS = [
  'chair',
  'vice-chair',
  'member',
  'cabinet-member',
  'co-opted-member',
  'substitute',
  'non-committee-member',
  'officer',
  'clerk',
  'public',
  'other',
] as const;

export const INTERESTS = ['disclosable-pecuniary', 'other-registrable', 'non-registrable', 'personal'] as const;

/** Who was in the room, and what they had to declare. */
export const attendanceEvents = {
  AttendanceRecorded: event('A person’s attendance was recorded', {
    personId: Id('The person'),
    attendingAs: OneOf(ATTENDING_AS, 'In what capacity'),
    present: orNull(Type.Boolean({ description: 'Whether they were there; null when the record does not say' })),
    remote: orNull(Type.Boolean({ description: 'Whether they joined from elsewhere' })),
  }),
  ApologyReceived: event('An apology for absence was received', {
    personId: Id('Who sent it'),
    reason: orNull(Words('Why')),
  }),
  ApologyWithdrawn: event('An apology no longer stands: the person came after all, or it was recorded by mistake', {
    personId: Id('Who had sent it'),
    reason: orNull(Words('Why')),
  }),
  SubstituteNotified: event('A substitute was named', {
    personId: Id('The substitute'),
    forPersonId: Id('Whose place they take'),
  }),
  SubstituteWithdrawn: event(
    'A substitution no longer stands: the member came after all, or it was recorded by mistake',
    {
      personId: Id('Who had been named the substitute'),
      forPersonId: Id('Whose place they were to take'),
      reason: orNull(Words('Why')),
    },
  ),
  InterestDeclared: event('A declaration of interest was made', {
    personId: Id('Who declared'),
    interest: orNull(OneOf(INTERESTS, 'Its kind under the code of conduct')),
    itemId: orNull(Id('The item it concerns; null: the meeting as a whole')),
    nature: orNull(Words('What the interest is')),
    action: orNull(OneOf(['stayed', 'spoke-and-left', 'left', 'did-not-vote'] as const, 'What they did')),
  }),
  InterestWithdrawn: event('A declaration of interest no longer stands: it was recorded by mistake', {
    entryRevision: Type.Integer({ minimum: 0, description: 'The revision of the entry that recorded it' }),
    personId: Id('Who was said to have declared it'),
    reason: orNull(Words('Why')),
  }),
  DispensationNoted: event('A dispensation to take part was noted (Localism Act 2011 s.33)', {
    personId: Id('Who holds it'),
    itemId: orNull(Id('For which item; null: all')),
    grantedBy: orNull(Words('Who granted it')),
    ground: orNull(Words('On what ground')),
  }),
  MemberLeft: event('A person left the room', {
    personId: orNull(Id('Who; null when the record does not say')),
    itemId: orNull(Id('During which item')),
    at: orNull(Words('When, as the record states it')),
    reason: orNull(Words('Why')),
    forGood: orNull(Type.Boolean({ description: 'Whether for the rest of the meeting' })),
  }),
  MemberReturned: event('A person came back', { personId: Id('Who'), itemId: orNull(Id('During which item')) }),
  PressAndPublicExcluded: event('Press and public were excluded (Local Government Act 1972 s.100A(4))', {
    itemIds: Type.Array(Id('An item'), { [OPENS_MATTERS]: true }),
    paragraphs: Type.Array(Type.Integer({ minimum: 1, maximum: 18 }), { description: 'Paragraphs of Schedule 12A' }),
    reason: orNull(Words('The public interest reasoning')),
  }),
  PressAndPublicReadmitted: event('Press and public were let back in', {}),
} as const;
