import { refuse, type SealingPlan } from '#lib/domain/index.js';
import { type EventStore } from '#lib/event-store/index.js';
import { isSealed, SubjectErased } from '#lib/sealing/index.js';
import { isId } from './sealed-parts.js';

/** Whose name is known to stand in the clear, of each store: an entry is never changed, so that it is read once. */
const inTheClear = new WeakMap<EventStore, Set<string>>();

/**
 * Refuses to name someone who was erased: the vault no longer knows their id, which would stand in the log in the clear. Their
 * entry tells, since its name is sealed; a vault whose keys were lost could not.
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
  const clear = inTheClear.get(store) ?? new Set<string>();
  inTheClear.set(store, clear);
  const unsure = [...named].filter((id) => !known.has(id) && !clear.has(id));
  const entries = await Promise.all(unsure.map(async (id) => ({ id, name: await entryOf(store, id) })));
  for (const { id, name } of entries) {
    if (name === 'sealed') refuse('sealed-person-erased', new SubjectErased(id).message, 'person');
    if (name === 'clear') clear.add(id);
  }
}

/** The ids of people among an event's parties, and of the one it is about. */
function peopleNamed(data: Readonly<Record<string, unknown>>, parties: readonly string[]): string[] {
  const people = parties
    .flatMap((name) => [data[name]].flat())
    .map((party) => (party as { person?: unknown } | null)?.person);
  return [...people, data['personId']].filter(isId);
}

/** How the name stands in someone's entry; null while there is none. */
async function entryOf(store: EventStore, id: string): Promise<'sealed' | 'clear' | null> {
  for await (const { type, data } of store.readStream(`person-${id}`, { limit: 1 }))
    return type === 'PersonRegistered' && (isSealed(data['name']) || isSealed(data['label'])) ? 'sealed' : 'clear';
  return null;
}
