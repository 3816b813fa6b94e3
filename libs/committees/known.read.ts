import { type AuthorityEvent } from '#lib/authorities/authority.events.js';
import { type Fold, type Read } from '#lib/decider/decider.js';
import { refuseField } from '#lib/domain/index.js';
import { type CommitteeEvent } from './committee.events.js';

const known: Fold<boolean, AuthorityEvent | CommitteeEvent> = { initial: false, evolve: () => true };

/** Whether a council is in the minute book. */
export const authorityKnown = (id: string): Read<boolean> => ({ stream: `authority-${id}`, fold: known });

/** Whether another committee is in the minute book. */
export const committeeKnown = (id: string): Read<boolean> => ({ stream: `committee-${id}`, fold: known });

/** Another committee named in a field must be in the minute book, and not be this one. */
export function mustBeAnotherCommittee(field: string, other: string, self: string, isKnown: boolean | undefined): void {
  if (other === self)
    refuseField(field, 'committee-names-itself', 'A committee cannot be named here itself. Name the other committee.');
  if (!isKnown)
    refuseField(field, 'unknown-committee', `There is no committee with the id ${other}. Enter that committee first.`);
}
