import { isSealed } from '#lib/sealing/index.js';
import { type Fault, InvalidCommand } from './faults.js';

/**
 * Only reactors hand on what is sealed, as it stands in the event they act on: from anyone else a digest would be a claim to
 * words they need not know.
 *
 * @throws {InvalidCommand} naming every field at fault
 */
export function mustNotBeSealedBy(actor: string, command: object): void {
  if (actor.startsWith('reactor:')) return;
  const faults = sealedIn(command, '');
  if (faults.length > 0) throw new InvalidCommand(faults);
}

const SENTENCE = 'Give this in words. What is sealed is sealed by the minute book itself.';

function sealedIn(value: unknown, field: string): Fault[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isSealed(value)) return [{ field, sentence: SENTENCE }];
  return Object.entries(value).flatMap(([name, member]) => sealedIn(member, field === '' ? name : `${field}.${name}`));
}
