import { Type, type Static } from '@sinclair/typebox';
import { CalendarDate, Id, OneOf, TimeOfDay, orNull } from '#lib/domain/fields.js';
import { Closed, ledgerFields, Text } from '#lib/querying/item-fields.js';
import { SealableText } from '#lib/querying/shown.js';
import { TOPIC_STATES } from '../topic.states.js';

/** One topic of a work programme. */
export const WorkProgrammeItem = Type.Object(
  {
    id: Id('The topic'),
    title: Text('The topic'),
    form: orNull(Text('In what form: report, review, briefing, briefing-note, deep-dive, standing or contribution')),
    proposer: orNull(SealableText('Who suggested it')),
    state: OneOf(TOPIC_STATES, 'How far it has come'),
    date: orNull(CalendarDate('The day it is to be taken')),
    startTime: orNull(TimeOfDay('The start, Europe/London; its meeting’s where none of its own is told')),
    place: orNull(Text('Where')),
    whenText: orNull(Text('When, as the record puts it')),
    meeting: orNull(Id('The meeting it is to be taken at')),
    scope: orNull(Text('What it will and will not cover')),
    lead: orNull(SealableText('Who leads on it')),
    flagged: orNull(Text('What befell its meeting, until the clerk has seen to it')),
    partOf: orNull(Id('The topic it adds to')),
    committee: orNull(Text('The committee')),
    authority: orNull(Text('The council')),
    municipalYear: Text('The municipal year, e.g. 2024-2025'),
    ...ledgerFields,
    committeeId: Id('The committee'),
    authorityId: orNull(Id('The council')),
    reason: orNull(Text('Why it was last suggested, put off or dropped')),
    outcome: orNull(Text('What came of it')),
    suggestedAt: orNull(Id('The meeting it was suggested at')),
    adopted: Type.Boolean({ description: 'Whether the record says the committee adopted this programme' }),
  },
  { ...Closed, title: 'work-programme-item' },
);
export type WorkProgrammeItem = Static<typeof WorkProgrammeItem>;
