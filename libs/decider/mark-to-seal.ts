import { type TObject } from '@sinclair/typebox';
import { type Party, sealingPlanOf, STREAM } from '#lib/domain/index.js';
import { isSealed, type SealedUnder, type SubjectKind, ToSeal } from '#lib/sealing/index.js';

/** What marking may ask: who is a subject of the vault, whose stream it is, and ids for subjects without an entry. */
export interface Marking {
  readonly known: ReadonlyMap<string, SubjectKind>;
  readonly streamId: string;
  newSubject(where: string): string;
}

type Data = Readonly<Record<string, unknown>>;

/**
 * An event's data with everything marked that its definition says is to be sealed: parties who are members of the public, and
 * words that stand with them, in their stream or under an exempt item. What is sealed already stays as it is.
 */
export function markToSeal(schema: TObject, data: object, marking: Marking): Data {
  const plan = sealingPlanOf(schema);
  const marked: Record<string, unknown> = { ...data };
  for (const name of plan.parties)
    marked[name] = eachOf(marked[name], (party, at) => markParty(party, `${name}${at}`, marking));
  for (const rule of plan.sealable) {
    const under = firstOf(rule.with, marked, marking);
    if (under !== undefined)
      marked[rule.name] = eachOf(marked[rule.name], (words) =>
        typeof words === 'string' ? new ToSeal(words, under) : words,
      );
  }
  return marked;
}

const eachOf = (value: unknown, mark: (one: unknown, at: string) => unknown): unknown =>
  Array.isArray(value) ? value.map((one: unknown, index) => mark(one, `/${index}`)) : mark(value, '');

/** Of a member of the public both the entry and the words are sealed; one without an entry has a subject made for them. */
function markParty(value: unknown, where: string, marking: Marking): unknown {
  if (value === null || value === undefined) return value;
  const party = value as Party;
  const { person, label } = party;
  if (typeof person === 'string') {
    if (marking.known.get(person) !== 'person') return party;
    return sealedParty(party, { subject: person }, person);
  }
  if (isSealed(person)) return sealedParty(party, { like: person._sd }, person);
  if (!(label instanceof ToSeal)) return party;
  const subject = label.under === null ? marking.newSubject(where) : null;
  return subject === null ? party : sealedParty(party, { subject }, subject);
}

function sealedParty(party: Party, under: SealedUnder, person: Party['person']): Party {
  const { label } = party;
  const words = label instanceof ToSeal ? label.value : label;
  return {
    ...party,
    person: typeof person === 'string' ? new ToSeal(person, under) : person,
    label: typeof words === 'string' ? new ToSeal(words, under) : label,
  };
}

/** Under whom words are sealed: the first of the members named that is somebody sealed; undefined for nobody. */
function firstOf(members: readonly string[], data: Data, { known, streamId }: Marking): SealedUnder | undefined {
  for (const member of members) {
    const under = member === STREAM ? underId(streamId, known) : underOf(data[member], known);
    if (under !== undefined) return under;
  }
  return undefined;
}

const underId = (id: string, known: Marking['known']): SealedUnder | undefined =>
  known.has(id) ? { subject: id } : undefined;

function underOf(value: unknown, known: Marking['known']): SealedUnder | undefined {
  if (typeof value === 'string') return underId(value, known);
  if (value instanceof ToSeal) return value.under ?? undefined;
  if (isSealed(value)) return { like: value._sd };
  return typeof value === 'object' && value !== null && 'person' in value ? underOf(value.person, known) : undefined;
}
