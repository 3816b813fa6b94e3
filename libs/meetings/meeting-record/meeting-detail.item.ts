import { Type, type Static } from '@sinclair/typebox';
import { CalendarDate, Id, OneOf, orNull } from '#lib/domain/fields.js';
import { QuorumRule } from '#lib/committees/committee.events.js';
import { Closed, Text } from '#lib/querying/item-fields.js';
import { DISPOSITIONS } from '../events/agenda.events.js';
import { Manifest } from '../events/record.events.js';
import { Proceedings, proceedingsFields } from './entry.items.js';
import { meetingItemFields } from './meeting.item.js';
import { SealItem } from '#lib/querying/seal.item.js';

const Source = orNull(Type.Object({ sha256: Type.String(), start: Type.Integer(), end: Type.Integer() }, Closed));

const ReportItem = Type.Object(
  {
    title: Text('Its title'),
    author: orNull(Text('Who wrote it')),
    sha256: orNull(Text('Hash of the document')),
    revision: Type.Integer({ minimum: 0 }),
    source: Source,
  },
  Closed,
);

/** An item of business with everything entered under it. */
export const AgendaItemItem = Type.Object(
  {
    itemId: Id('The item'),
    number: orNull(Text('Its number as printed')),
    title: orNull(Text('Its title')),
    purpose: orNull(Text('What it is there for')),
    business: orNull(Text('The kind of business')),
    urgent: orNull(
      Type.Object(
        { acceptedBy: orNull(Text('The chair')), specialCircumstances: Text('Why it could not wait') },
        Closed,
      ),
    ),
    status: OneOf(['listed', 'open', 'concluded', 'withdrawn'] as const, 'How far it has come'),
    disposition: orNull(OneOf(DISPOSITIONS, 'How it ended')),
    deferredTo: orNull(Id('The meeting it was put off to')),
    withdrawnBecause: orNull(Text('Why it was withdrawn')),
    reports: Type.Array(ReportItem),
    revision: Type.Integer({ minimum: 0 }),
    position: Text('The position of the entry that put it on the agenda'),
    source: Source,
    ...proceedingsFields,
  },
  Closed,
);

const PublicationItem = Type.Object(
  {
    version: Type.Integer({ minimum: 1 }),
    kind: Text('Which'),
    publishedAt: Text('When'),
    position: Text('The version is what this reading gives as at this position'),
  },
  Closed,
);

/** Where the minutes stand. */
const MinutesItem = Type.Object(
  {
    certifiedBy: orNull(Text('Who certified the record')),
    certifiedAt: orNull(Text('When it was certified')),
    manifest: orNull(Manifest),
    seal: orNull(SealItem),
    approvedBy: orNull(Id('The later meeting that approved them')),
    approvalMinute: orNull(Text('Its minute number')),
    signedBy: orNull(Text('Who signed')),
    signedOn: orNull(CalendarDate('When')),
    corrections: Type.Array(
      Type.Object(
        {
          byMeetingId: Id('The later meeting'),
          minuteNumber: orNull(Text('Its minute')),
          entryRevision: orNull(Type.Integer({ minimum: 0 })),
          oldText: Text('How it read'),
          newText: Text('How it reads'),
          reason: orNull(Text('Why')),
          revision: Type.Integer({ minimum: 0 }),
        },
        Closed,
      ),
    ),
    publications: Type.Array(PublicationItem),
  },
  Closed,
);

const Name = Type.Object(
  { person: orNull(Text('Their name')), personId: Id('Who'), attendingAs: orNull(Text('In what capacity')) },
  Closed,
);

/** Who was there, in short. */
const AttendanceSummary = Type.Object(
  {
    present: Type.Array(Name),
    apologies: Type.Array(Name),
    absent: Type.Array(Name),
    notStated: Type.Array(Name, {
      description: 'Named at the meeting; the record does not say whether they were there',
    }),
  },
  Closed,
);

/** One meeting: the draft minutes as data. */
export const MeetingDetail = Type.Object(
  {
    ...meetingItemFields,
    quorum: orNull(QuorumRule),
    seats: orNull(Type.Integer({ minimum: 1 })),
    attendance: AttendanceSummary,
    agenda: Type.Array(AgendaItemItem),
    outsideItems: Proceedings,
    agendaPublications: Type.Array(PublicationItem),
    minutes: MinutesItem,
  },
  { ...Closed, title: 'meeting' },
);
export type MeetingDetail = Static<typeof MeetingDetail>;
