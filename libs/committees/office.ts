import { type Telling } from '#lib/decider/decider.js';
import { uphold } from '#lib/domain/index.js';
import { londonDate } from '#lib/domain/london-time.js';
import { mustSit } from './committee.rules.js';
import { type CommitteeState } from './committee.state.js';
import { type OfficeCommand } from './office.command.js';
import { isMember } from './office.rules.js';
import { type PersonEntry, mustBeKnown } from './person.read.js';

/** What is recorded when a person takes an office of a committee. @throws {Refusal} when they cannot */
export function officeTaken(
  { personId, term = null, meetingId = null, effectiveAt }: OfficeCommand,
  state: CommitteeState,
  { now }: Telling,
  person: PersonEntry,
) {
  mustSit(state);
  mustBeKnown(personId, person);
  const when = effectiveAt ?? now;
  const unchecked = uphold(isMember(state, personId, when.length === 10 ? when : londonDate(when)));
  return { personId, term, meetingId, notStated: unchecked };
}
