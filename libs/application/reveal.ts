import { type FieldState, isDigest, type Vault } from '#lib/sealing/index.js';

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
}

type Words = string | null;

/**
 * An answer with the words put in the place of what is sealed, from one look into the vault; the answer itself where nothing
 * is. `exempt: 'withhold'` keeps back what was recorded under exempt matters that were not released.
 */
export async function reveal<Answer>(
  vault: Vault,
  answer: Answer,
  { exempt = 'show' }: Revealing = {},
): Promise<Answer> {
  const parts = new Map<string, Part>();
  collect(answer, parts);
  if (parts.size === 0) return answer;
  const states = await vault.reveal([...new Set([...parts.values()].map(({ _sd }) => _sd))]);
  const subjects = [
    ...new Set([...states.values()].flatMap((state) => (state.state === 'disclosed' ? [state.subject] : []))),
  ];
  const names = await vault.namesOf(subjects);
  const kinds = exempt === 'withhold' ? await vault.known(subjects) : new Map<string, string>();
  const words = (part: Part): Words => {
    const state = states.get(part._sd) ?? { state: 'missing' };
    if (state.state !== 'disclosed') return withheld(state, part);
    if (kinds.get(state.subject) === 'matter' && !state.released) return WITHHELD.exempt;
    if (part.as === 'name' && state.pointer.endsWith('/person')) return names.get(state.subject) ?? WITHHELD.name;
    return typeof state.value === 'string' ? state.value : JSON.stringify(state.value);
  };
  return replaced(answer, words) as Answer;
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

function collect(value: unknown, parts: Map<string, Part>): void {
  if (typeof value !== 'object' || value === null) return;
  if (isPart(value)) parts.set(`${value.as ?? ''} ${value._sd}`, value);
  else for (const member of Object.values(value)) collect(member, parts);
}

function replaced(value: unknown, words: (part: Part) => Words): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (isPart(value)) return words(value);
  if (Array.isArray(value)) return value.map((item: unknown) => replaced(item, words));
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, replaced(member, words)]));
}
