import { authoritiesView } from '#lib/authorities/authorities/authorities.projection.js';
import { committeesView } from '#lib/committees/committees/committees.projection.js';
import { peopleView } from '#lib/people/people/people.projection.js';
import { type Dated } from '#lib/projections/dated.js';
import { type ViewReader } from '#lib/projections/reading.js';
import { type Candidate, chooseCandidates } from './choose.js';
import { entriesOf, survivorOf } from './mergers.js';

/**
 * The councils a clerk means by an id, a name or an unambiguous part of a name; any name it ever had will do.
 *
 * @throws {Refusal} of kind `field`, naming what comes near, when there is none or the part fits several names
 */
export function findAuthority(reader: ViewReader, text: string, field = 'authority'): string[] {
  const candidates = [...reader.rows(authoritiesView)].map(({ key, row }) => named(key, row.changes));
  return chooseCandidates(candidates, text, { field, thing: 'council' });
}

/**
 * The committees a clerk means, likewise; several when councils have committees of one name.
 *
 * @throws {Refusal} of kind `field`
 */
export function findCommittee(reader: ViewReader, text: string, field = 'committee'): string[] {
  const candidates = [...reader.rows(committeesView)].map(({ key, row }) => named(key, row.changes));
  return chooseCandidates(candidates, text, { field, thing: 'committee' });
}

/**
 * The people a clerk means, likewise. Entries merged into one person are given together, the surviving one first,
 * because older records carry the id of the entry that gave way.
 *
 * @throws {Refusal} of kind `field`
 */
export function findPerson(reader: ViewReader, text: string, field = 'person'): string[] {
  const names = new Map<string, string[]>();
  for (const { key, row } of reader.rows(peopleView)) {
    const survivor = survivorOf(reader, key);
    const own = [row.name ?? row.label, ...row.formerNames].filter((name) => typeof name === 'string');
    const known = names.get(survivor) ?? [];
    names.set(survivor, key === survivor ? [...own, ...known] : [...known, ...own]);
  }
  const candidates = [...names].map(([id, all]) => ({ id, names: all }));
  const meant = survivorOf(reader, text.trim().toLowerCase());
  const chosen = chooseCandidates(candidates, names.has(meant) ? meant : text, { field, thing: 'person' });
  return chosen.flatMap((id) => entriesOf(reader, id));
}

/** Names newest first. */
const named = (id: string, changes: readonly Dated<{ readonly name: string }>[]): Candidate => ({
  id,
  names: changes.flatMap(({ set }) => (set.name === undefined ? [] : [set.name])).reverse(),
});
