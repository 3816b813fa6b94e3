import { Type } from '@sinclair/typebox';
import { CalendarDate, Id, NotStated, OneOf, Words, event, orNull, type EventOf } from '#lib/domain/index.js';

export const JURISDICTIONS = ['England', 'Wales', 'Scotland', 'Northern Ireland'] as const;

/** Stream `authority-<id>`: a council, its predecessors and its rules. */
export const authorityEvents = {
  AuthorityEstablished: event('A council was entered in the minute book', {
    name: Words('The council’s name'),
    jurisdiction: orNull(OneOf(JURISDICTIONS, 'Whose law its clocks follow')),
    predecessors: Type.Array(Id('A council it took over from')),
  }),
  AuthorityRenamed: event('A council changed its name or had it corrected', {
    name: Words('The name from now on'),
    correction: Type.Boolean({ description: 'Whether the name before was a mistake, so that this one always held' }),
    reason: orNull(Words('Why')),
  }),
  RuleAdopted: event('A council adopted a rule of its own in place of the table’s', {
    rule: Words('Rule id in the table of clocks, e.g. call-in'),
    limit: Type.Integer({ minimum: 0, description: 'Length of the clock in the rule’s own unit' }),
    adoptedOn: orNull(CalendarDate('When it was adopted')),
    reference: orNull(Words('Where it is written: constitution part or minute number')),
    notStated: NotStated,
  }),
  AuthoritySucceeded: event('A council’s functions passed to another', {
    successor: Id('The council that took over'),
    reason: orNull(Words('Under what order; or, when another was recorded before, what was wrong')),
  }),
} as const;
export type AuthorityEvent = EventOf<typeof authorityEvents>;
