import { refuse, type SealingPlan } from '#lib/domain/index.js';
import { type EventStore } from '#lib/event-store/index.js';
import { isSealed, SubjectErased } from '#lib/sealing/index.js';
import { isId } from './sealed-parts.js';

/**
 * Refuses to name someone who was erased: the vault no longer knows their id, which would stand in the log in the clear. Their
 * entry tells, since its name is sealed.
 *
 * @throws {Refusal} `sealed-person-erased`
 */
export async function mustNotBeErased(
  store: EventStore,
  facts: readonly { readonly data: object }[],
  plans: readonly (SealingPlan | undefined)[],
  known: ReadonlyMap<string, unknown>,
): Promise<void> {
  const named = new Set(facts.flatMap(({ data }, index) => peopleNamed({ ...data }, plans[index]?.parties ?? [])));
  for (const id of named)
    if (!known.has(id) && (await isSealedEntry(store, id)))
      refuse('sealed-person-erased', new SubjectErased(id).message, 'person');
}

/** The ids of people among an event's parties, and of the one it is about. */
function peopleNamed(data: Readonly<Record<string, unknown>>, parties: readonly string[]): string[] {
  const people = parties
    .flatMap((name) => [data[name]].flat())
    .map((party) => (party as { person?: unknown } | null)?.person);
  return [...people, data['personId']].filter(isId);
}

async function isSealedEntry(store: EventStore, id: string): Promise<boolean> {
  for await (const { type, data } of store.readStream(`person-${id}`, { limit: 1 }))
    return type === 'PersonRegistered' && (isSealed(data['name']) || isSealed(data['label']));
  return false;
}
