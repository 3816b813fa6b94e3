import { Type, type Static } from '@sinclair/typebox';
import { CalendarDate, Id, OneOf, orNull } from '#lib/domain/fields.js';
import { SEATS } from '#lib/committees/committee.events.js';
import { Closed, Text, ledgerFields } from '#lib/querying/item-fields.js';
import { ATTENDING_AS, INTERESTS } from '../events/attendance.events.js';

const Source = ledgerFields.source;
const read = { revision: Type.Integer({ minimum: 0 }), source: Source };

/** One person at one meeting, as every list gives it. */
export const AttendanceItem = Type.Object(
  {
    meeting: Id('The meeting'),
    date: orNull(CalendarDate('Its day')),
    committee: orNull(Text('The body that met')),
    committeeId: Id('The body that met'),
    person: orNull(Text('Who')),
    personId: Id('Who'),
    seat: orNull(OneOf(SEATS, 'Their seat on the roll; null when the record states none')),
    attendingAs: orNull(OneOf(ATTENDING_AS, 'In what capacity')),
    present: orNull(Type.Boolean({ description: 'Whether they were there; null: not stated' })),
    remote: orNull(Type.Boolean({ description: 'Whether they joined from elsewhere' })),
    apology: Type.Boolean({ description: 'Whether their apology stands' }),
    apologyReason: orNull(Text('Why they sent it')),
    substituteFor: orNull(Text('Whose place they took')),
    substitutedBy: orNull(Text('Who took their place')),
    out: Type.Boolean({ description: 'Whether they have left and not come back' }),
    movements: Type.Array(
      Type.Object(
        {
          kind: OneOf(['left', 'returned'] as const, 'Which way'),
          at: orNull(Text('When, as the record states it')),
          itemId: orNull(Id('During which item')),
          reason: orNull(Text('Why')),
          forGood: orNull(Type.Boolean({ description: 'Whether for the rest of the meeting' })),
          ...read,
        },
        Closed,
      ),
    ),
    interests: Type.Array(
      Type.Object(
        {
          interest: orNull(OneOf(INTERESTS, 'Its kind')),
          itemId: orNull(Id('The item; null: the meeting as a whole')),
          nature: orNull(Text('What it is')),
          action: orNull(Text('What they did')),
          ...read,
        },
        Closed,
      ),
    ),
    dispensations: Type.Array(
      Type.Object(
        {
          itemId: orNull(Id('The item; null: all')),
          grantedBy: orNull(Text('Who granted it')),
          ground: orNull(Text('On what ground')),
          ...read,
        },
        Closed,
      ),
    ),
    ...ledgerFields,
  },
  { ...Closed, title: 'attendance' },
);
export type AttendanceItem = Static<typeof AttendanceItem>;
