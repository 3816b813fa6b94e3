import { refuseField } from '#lib/domain/index.js';
import { isPart, likeness, plain } from './near.js';

/** Something that may be meant, with every name it goes by, the present one first. */
export interface Candidate {
  readonly id: string;
  readonly names: readonly string[];
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** How alike a name must be to be suggested. */
const NEAR = 0.3;

/**
 * Those meant by an id, a whole name, or a part that fits one name only. Letters' case, accents and punctuation do not
 * count.
 *
 * @throws {Refusal} of kind `field`
 */
export function chooseCandidates(
  candidates: readonly Candidate[],
  text: string,
  { field, thing }: { field: string; thing: string },
): string[] {
  const id = text.trim().toLowerCase();
  if (candidates.some((candidate) => candidate.id === id)) return [id];
  if (UUID.test(id)) return refuseField(field, `unknown-${thing}`, `There is no ${thing} with the id ${id}.`);

  const wanted = plain(text);
  const whole = candidates.filter(({ names }) => names.some((name) => plain(name) === wanted));
  if (whole.length > 0) return whole.map((candidate) => candidate.id);

  const partly =
    wanted === '' ? [] : candidates.filter(({ names }) => names.some((name) => isPart(wanted, plain(name))));
  const distinct = distinctOf(partly);
  if (distinct.length === 1) return partly.map((candidate) => candidate.id);
  if (distinct.length > 1)
    return refuseField(
      field,
      `ambiguous-${thing}`,
      `“${text}” fits more than one ${thing}: ${listed(distinct, 'and')}. Write more of the name.`,
    );
  return refuseField(field, `unknown-${thing}`, unknownSentence(candidates, text, thing));
}

/** Each different name once. */
function distinctOf(candidates: readonly Candidate[]): string[] {
  return [...new Map(candidates.map(({ names: [name = ''] }) => [plain(name), name])).values()];
}

function unknownSentence(candidates: readonly Candidate[], text: string, thing: string): string {
  const none = `No ${thing} in the minute book goes by “${text}”.`;
  const near = candidates
    .map(({ names }) => ({
      name: names[0] ?? '',
      alike: Math.max(0, ...names.map((name) => likeness(plain(name), plain(text)))),
    }))
    .filter(({ alike }) => alike >= NEAR)
    .sort((a, b) => b.alike - a.alike);
  const suggested = [...new Set(near.map(({ name }) => name))].slice(0, 3);
  return suggested.length === 0 ? none : `${none} Did you mean ${listed(suggested, 'or')}?`;
}

/** At most five names in a sentence. */
function listed(names: readonly string[], joined: 'and' | 'or'): string {
  const shown = names.length > 5 ? [...names.slice(0, 5), `${names.length - 5} more`] : names;
  const last = shown.at(-1) ?? '';
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} ${joined} ${last}`;
}
