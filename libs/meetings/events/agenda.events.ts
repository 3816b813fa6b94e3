import { Type } from '@sinclair/typebox';
import { Id, OneOf, Words, event, orNull } from '#lib/domain/index.js';

export const DISPOSITIONS = ['resolved', 'noted', 'deferred', 'withdrawn', 'no-decision'] as const;
export type Disposition = (typeof DISPOSITIONS)[number];

/** The ordered business. */
export const agendaEvents = {
  AgendaItemAdded: event('An item was put on the agenda', {
    itemId: Id('The item'),
    number: orNull(Words('Its number as printed, e.g. 6 or 6a')),
    title: orNull(Words('Its title')),
    purpose: orNull(
      OneOf(['decide', 'recommend', 'scrutinise', 'note', 'procedural'] as const, 'What it is there for'),
    ),
    business: orNull(Words('The kind of business, on which a co-opted member may or may not vote')),
  }),
  AgendaItemWithdrawn: event('An item was taken off the agenda', {
    itemId: Id('The item'),
    reason: orNull(Words('Why')),
  }),
  AgendaReordered: event('The order of business was changed', {
    itemIds: Type.Array(Id('An item'), { description: 'Every item still on the agenda, in the new order' }),
    reason: orNull(Words('Why')),
  }),
  UrgentItemAccepted: event('The chair accepted an urgent item (Local Government Act 1972 s.100B(4)(b))', {
    itemId: Id('The item'),
    title: Words('Its title'),
    acceptedBy: orNull(Id('The chair')),
    specialCircumstances: Words('The special circumstances, which the minutes must state'),
  }),
  ReportAttached: event('A report was attached to an item', {
    itemId: Id('The item'),
    title: Words('Its title'),
    author: orNull(Words('Who wrote it')),
    sha256: orNull(Type.String({ pattern: '^[0-9a-f]{64}$', description: 'Hash of the document' })),
  }),
  AgendaPublished: event('The agenda was published', {
    version: Type.Integer({ minimum: 1 }),
    kind: OneOf(['main', 'supplementary', 'revised'] as const, 'Which agenda'),
  }),
  ItemOpened: event('An item was taken', { itemId: Id('The item') }),
  ItemConcluded: event('An item was concluded', {
    itemId: Id('The item'),
    disposition: orNull(OneOf(DISPOSITIONS, 'How it ended; null when the record does not say')),
    deferredTo: orNull(Id('The meeting it was put off to')),
  }),
} as const;
