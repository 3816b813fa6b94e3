import { type On, type Said, type Told, byThing, compareMoments, hadCome, holding, of, whenOf } from './told.js';

/** Someone as an event names them. */
export interface Someone {
  readonly person: string | null;
  readonly post: string | null;
  readonly label: string | null;
}

/** Ids as words, at the end of a log and on a day. */
export interface Naming {
  readonly authority: (id: string | null) => string | null;
  readonly committee: (id: string | null) => string | null;
  readonly person: (id: string | null) => string | null;
  readonly someone: (party: Someone | null) => string | null;
}

/**
 * What a council or a committee is called: renamed from a moment on; a correction takes the place of the name last told.
 * Before its first name had come into force it shows that one.
 */
export function nameIn(log: readonly Told[], on: On): string | null {
  const [first, ...later] = toldNames(log);
  if (!first) return null;
  return on !== null && !hadCome(first.when, on) ? first.value : holding<string>([first, ...later], on);
}

function toldNames(log: readonly Told[]): Said<string>[] {
  const names: Said<string>[] = [];
  for (const told of log) {
    if (!/Established|Renamed/.test(told.type)) continue;
    const value = of<string>(told, 'name');
    const mistaken = told.type.endsWith('Renamed') && of<boolean>(told, 'correction') ? names.pop() : undefined;
    names.push({ when: mistaken?.when ?? whenOf(told), value });
  }
  return names;
}

/** The names in a log, each looked for from its beginning. */
export function namesIn(log: readonly Told[], on: On): Naming {
  const authorities = byThing(log, 'authority');
  const committees = byThing(log, 'committee');
  const people = byThing(log, 'person');
  const person = (id: string | null): string | null => {
    let entry = id === null ? [] : (people.get(id) ?? []);
    for (;;) {
      const merged = entry.findLast(({ type }) => type === 'PersonsMerged');
      if (!merged) break;
      entry = people.get(of(merged, 'into')) ?? [];
    }
    let name: string | null = null;
    for (const told of entry)
      if (told.type === 'PersonRegistered') name = of<string | null>(told, 'name') ?? of<string | null>(told, 'label');
      else if (told.type === 'NameCorrected') name = of(told, 'name');
    return name;
  };
  return {
    authority: (id) => (id === null ? null : nameIn(authorities.get(id) ?? [], on)),
    committee: (id) => (id === null ? null : nameIn(committees.get(id) ?? [], on)),
    person,
    someone: (party) => party && (person(party.person) ?? party.post ?? party.label),
  };
}

/** Names it had before the one it has, in the order they came into force. */
export function formerNamesIn(log: readonly Told[], on: On): string[] {
  const names = toldNames(log).filter(({ when }) => hadCome(when, on));
  const present = nameIn(log, on);
  const ordered = names.toSorted((a, b) => compareMoments(a.when, b.when)).map(({ value }) => value);
  return ordered.filter((name, index) => name !== present && ordered.indexOf(name) === index);
}
