import { Type, type Static } from '@sinclair/typebox';
import { CalendarDate, Id, orNull } from '#lib/domain/fields.js';
import { Closed, Text, ledgerFields } from '#lib/querying/item-fields.js';

const Rule = Type.Object(
  {
    rule: Text('Rule id in the table of clocks'),
    limit: Type.Integer({ minimum: 0, description: 'Length of the clock in the rule’s own unit' }),
    adoptedOn: orNull(CalendarDate('When it was adopted')),
    reference: orNull(Text('Where it is written')),
  },
  Closed,
);

/** A council as every list gives it. */
export const AuthorityItem = Type.Object(
  {
    id: Id('The council'),
    name: Text('Its name'),
    formerNames: Type.Array(Type.String(), { description: 'Names it had before, oldest first' }),
    jurisdiction: orNull(Text('Whose law its clocks follow')),
    predecessors: Type.Array(Type.String(), { description: 'Councils it took over from' }),
    predecessorIds: Type.Array(Id('A council it took over from')),
    successor: orNull(Text('The council that took over')),
    successorId: orNull(Id('The council that took over')),
    rules: Type.Array(Rule, { description: 'Its own rules in force, one for each clock' }),
    ...ledgerFields,
  },
  { ...Closed, title: 'authority' },
);
export type AuthorityItem = Static<typeof AuthorityItem>;
