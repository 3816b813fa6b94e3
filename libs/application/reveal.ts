import { type FieldState, isDigest, type Vault } from '#lib/sealing/index.js';
import { unreleasedMatters } from './unreleased-matters.js';

/** What a sealed part of an answer reads where its words are gone. */
export const WITHHELD = {
  name: 'name withheld',
  text: 'text withheld',
  exempt: 'exempt: withheld',
  /** Neither there nor erased: an alarm, which `verify` explains. */
  missing: 'missing, unexplained',
} as const;

/** A sealed part as an answer holds it: words, a name, or the id of somebody sealed. */
interface Part {
  readonly _sd: string;
  readonly as?: 'name' | 'id';
  /** The agenda item the words were told under, where it need not be that of what they stand in. */
  readonly item?: string | null;
}

/** A part, and the agenda item it was told under. */
interface Placed {
  readonly part: Part;
  readonly item: string | null;
}

type Words = string | null;

/**
 * An answer with the words put in the place of what is sealed, from one look into the vault; the answer itself where nothing
 * is. `exempt: 'withhold'` keeps back what was recorded under exempt matters that were not released: what is sealed under the
 * matter, and what a member of the public said under it, which is sealed under them.
 */
export async function reveal<Answer>(
  vault: Vault,
  answer: Answer,
  { exempt = 'show' }: Revealing = {},
): Promise<Answer> {
  const placed: Placed[] = [];
  collect(answer, null, placed);
  if (placed.length === 0) return answer;
  const states = await vault.reveal([...new Set(placed.map(({ part }) => part._sd))]);
  const subjects = [
    ...new Set([...states.values()].flatMap((state) => (state.state === 'disclosed' ? [state.subject] : []))),
  ];
  const names = await vault.namesOf(subjects);
  const kinds = exempt === 'withhold' ? await vault.known(subjects) : new Map<string, string>();
  const unreleased =
    exempt === 'withhold' ? await unreleasedMatters(vault, placed.flatMap(itemOfWords)) : new Set<string>();
  const words = ({ part, item }: Placed): Words => {
    const state = states.get(part._sd) ?? { state: 'missing' };
    if (state.state !== 'disclosed') return withheld(state, part);
    const ofMatter = kinds.get(state.subject) === 'matter';
    if (ofMatter ? !state.released : itemOfWords({ part, item }).some((id) => unreleased.has(id)))
      return WITHHELD.exempt;
    if (part.as === 'name' && state.pointer.endsWith('/person')) return names.get(state.subject) ?? WITHHELD.name;
    return typeof state.value === 'string' ? state.value : JSON.stringify(state.value);
  };
  return replaced(answer, null, words) as Answer;
}

export interface Revealing {
  /** Whether words recorded under an exempt matter are shown before it is released. Default `show`. */
  readonly exempt?: 'show' | 'withhold';
}

function withheld({ state }: FieldState, { as }: Part): Words {
  if (as === 'id') return null;
  if (state !== 'erased') return WITHHELD.missing;
  return as === 'name' ? WITHHELD.name : WITHHELD.text;
}

const isPart = (value: object): value is Part => '_sd' in value && isDigest(value._sd);

const placedAt = (part: Part, around: string | null): Placed => ({
  part,
  item: part.item === undefined ? around : part.item,
});

/** The item that words were told under. Who spoke is read there as it is of a councillor: names are no words. */
const itemOfWords = ({ part, item }: Placed): string[] => (item === null || part.as !== undefined ? [] : [item]);

/** The item that what stands in an object belongs to: the nearest that is named. */
function itemIn(value: object, around: string | null): string | null {
  if (!('itemId' in value)) return around;
  return typeof value.itemId === 'string' ? value.itemId : null;
}

function collect(value: unknown, around: string | null, placed: Placed[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (isPart(value)) placed.push(placedAt(value, around));
  else for (const member of Object.values(value)) collect(member, itemIn(value, around), placed);
}

function replaced(value: unknown, around: string | null, words: (placed: Placed) => Words): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (isPart(value)) return words(placedAt(value, around));
  if (Array.isArray(value)) return value.map((item: unknown) => replaced(item, around, words));
  const item = itemIn(value, around);
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, replaced(member, item, words)]));
}
