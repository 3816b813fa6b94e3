import { authoritiesView } from '#lib/authorities/authorities/authorities.projection.js';
import { committeesView } from '#lib/committees/committees/committees.projection.js';
import { type Party } from '#lib/domain/fields.js';
import { isSealed } from '#lib/sealing/index.js';
import { peopleView } from '#lib/people/people/people.projection.js';
import { type Dated, inForceOn } from '#lib/projections/dated.js';
import { type ViewReader } from '#lib/projections/reading.js';
import { survivorOf } from './mergers.js';
import { asName, type Shown } from './shown.js';

/** A member of the public where a name has to be plain text. */
export const MEMBER_OF_PUBLIC = 'a member of the public';

/** Ids as words. What is unknown is null, which a reader sees as "not stated". */
export interface Names {
  authority(id: string | null): string | null;
  committee(id: string | null): string | null;
  /** Someone's name; their label where the record gives no name; the surviving entry's where two proved to be one. */
  person(id: string | null): string | null;
  /** The same of an entry that may be sealed, as a name to reveal. */
  entry(id: string): Shown | null;
  /** The person; or else the post; or else the record's own words. Sealed: as a name to reveal. */
  party(party: Party | null): Shown | null;
}

const caches = new WeakMap<ViewReader, Map<string | null, Names>>();

/**
 * Names as they were at the reader's position, and in force on `effectiveOn` when it is given. A council or committee
 * that was not yet in force then shows its first name. Each id is looked up once for each reader.
 */
export function namesOf(reader: ViewReader, effectiveOn: string | null): Names {
  const cache = caches.get(reader) ?? new Map<string | null, Names>();
  caches.set(reader, cache);
  const names = cache.get(effectiveOn) ?? readNames(reader, effectiveOn);
  cache.set(effectiveOn, names);
  return names;
}

function readNames(reader: ViewReader, effectiveOn: string | null): Names {
  const nameOf = (changes: readonly Dated<{ readonly name: string }>[] | undefined) =>
    changes ? nameOn(changes, effectiveOn) : null;
  const authority = once((id) => nameOf(reader.row(authoritiesView, id)?.row.changes));
  const committee = once((id) => nameOf(reader.row(committeesView, id)?.row.changes));
  const entry = (id: string) => {
    const row = reader.row(peopleView, survivorOf(reader, id))?.row;
    return row?.name ?? row?.label ?? null;
  };
  const person = once((id) => {
    const name = entry(id);
    return isSealed(name) ? MEMBER_OF_PUBLIC : (name ?? null);
  });
  return {
    authority,
    committee,
    person,
    entry: (id) => asName(entry(id)),
    party(party) {
      if (!party) return null;
      const named = isSealed(party.person) ? party.person : person(party.person);
      return asName(named ?? party.post ?? party.label);
    },
  };
}

/** A name in force on a day, or as last told; before the first came into force, the first. */
export function nameOn(changes: readonly Dated<{ readonly name: string }>[], on: string | null): string | null {
  if (on === null) return changes.findLast((change) => change.set.name !== undefined)?.set.name ?? null;
  return (inForceOn(changes, on) ?? changes[0]?.set)?.name ?? null;
}

/** Names held before the present one, in the order they came into force, each once. */
export function formerNamesOf(
  changes: readonly Dated<{ readonly name: string }>[],
  present: string,
  on: string | null,
): string[] {
  const names = changes
    .filter((change) => on === null || inForceOn([change], on) !== undefined)
    .flatMap(({ from, set }) => (set.name === undefined ? [] : [{ from, name: set.name }]))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  return [...new Set(names.map(({ name }) => name))].filter((name) => name !== present);
}

/** Remembers what was looked up. */
function once(look: (id: string) => string | null): (id: string | null) => string | null {
  const known = new Map<string, string | null>();
  return (id) => {
    if (id === null) return null;
    const name = known.get(id);
    if (name !== undefined) return name;
    const found = look(id);
    known.set(id, found);
    return found;
  };
}
