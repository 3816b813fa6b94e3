import { type Oracle } from './oracle.js';
import { type CommitteeFacts, historyOf } from './committee-history.js';
import { committeesByName } from './committees.js';
import { type Naming, namesIn } from './names.js';
import { type Held, ended, ran } from './terms.js';
import { type On, type Told, byThing, factsHolding, idOf, inOrder, of, sourceOf } from './told.js';

/** Everyone who gave way to nobody, by name, with the posts and seats they hold under any of their entries. */
export const people: Oracle = {
  resource: 'people',
  list(log, { on, today }) {
    const names = namesIn(log, on);
    const entries = byThing(log, 'person');
    const survivors = survivorsIn(entries);
    const day = on ?? today;
    return [...entries]
      .filter(([id]) => survivors.get(id) === id)
      .map(([id, told]) => {
        const [registered] = told as [Told, ...Told[]];
        const name = of<string | null>(told.findLast(({ type }) => type === 'NameCorrected') ?? registered, 'name');
        // The entry that stays comes first; then those that gave way to it, nearest first.
        const own = giversTo(id, entries);
        return {
          id,
          name,
          label: of<string | null>(registered, 'label'),
          capacity: of(registered, 'capacity'),
          posts: own.flatMap((entry) => postsIn(entries.get(entry) ?? [], names, day)),
          seats: seatsOf(id, { log, survivors, names, on, day }),
          source: sourceOf(registered),
          revision: told.at(-1)?.revision,
          position: told.at(-1)?.position,
        };
      })
      .sort((a, b) => inOrder(placeOf(a), placeOf(b)));
  },
};

const placeOf = ({ name, label, id }: { name: string | null; label: string | null; id: string }) =>
  `${(name ?? label ?? '').toLowerCase()} ${id}`;

/** For every entry the one that stays. */
function survivorsIn(entries: ReadonlyMap<string, Told[]>): Map<string, string> {
  const survivors = new Map<string, string>();
  for (const id of entries.keys()) {
    let last = id;
    for (let into: string | null = id; into !== null; into = intoOf(entries.get(last))) last = into;
    survivors.set(id, last);
  }
  return survivors;
}

function intoOf(told: readonly Told[] | undefined): string | null {
  const merged = told?.findLast(({ type }) => type === 'PersonsMerged');
  return merged ? of(merged, 'into') : null;
}

function giversTo(id: string, entries: ReadonlyMap<string, Told[]>): string[] {
  const found = [id];
  for (const one of found)
    found.push(
      ...[...entries]
        .filter(([, told]) => intoOf(told) === one)
        .map(([giver, told]) => ({ giver, place: placeOf({ ...nameAndLabel(told), id: giver }) }))
        .sort((a, b) => inOrder(a.place, b.place))
        .map(({ giver }) => giver),
    );
  return found;
}

function nameAndLabel(told: readonly Told[]): { name: string | null; label: string | null } {
  const registered = told[0] as Told;
  const named = told.findLast(({ type }) => type === 'NameCorrected') ?? registered;
  return { name: of(named, 'name'), label: of(registered, 'label') };
}

/** The posts of one entry held on a day. */
function postsIn(told: readonly Told[], names: Naming, day: string): object[] {
  const posts = new Map<string, Held>();
  for (const one of told) {
    const id = of<string>(one, 'postId');
    const held = posts.get(id);
    if (one.type === 'PostTaken') posts.set(id, { begun: one, from: of(one, 'from'), until: null, ended: null });
    if (one.type === 'PostLeft' && held) posts.set(id, ended(held, one, of(one, 'until')));
  }
  return [...posts].flatMap(([postId, held]) => {
    const authorityId = of<string | null>(held.begun, 'authorityId');
    const { from, until } = held;
    const post = { postId, title: of(held.begun, 'title'), authorityId, authority: names.authority(authorityId) };
    return ran(held, day) ? [{ ...post, from, until }] : [];
  });
}

interface SeatsAsked {
  readonly log: readonly Told[];
  readonly survivors: ReadonlyMap<string, string>;
  readonly names: Naming;
  readonly on: On;
  readonly day: string;
}

/** Seats and offices someone holds on a day, committee by committee; offices that no seat goes with come last. */
function seatsOf(id: string, { log, survivors, names, on, day }: SeatsAsked): object[] {
  return committeesByName(log).flatMap((entries) => {
    const { changes, seats } = historyOf(entries);
    const facts = factsHolding(changes, on);
    if (facts?.dissolved) return [];
    const committeeId = idOf(entries[0]);
    const of_ = { committee: names.committee(committeeId), committeeId, authorityId: of(entries[0], 'authorityId') };
    const offices = officesIn(facts);
    const held = seats
      .filter((seat) => ran(seat, day))
      .map(({ personId, seat, from, until }) => {
        const office = offices.get(personId) ?? null;
        offices.delete(personId);
        return { personId, item: { ...of_, seat, office, from, until } };
      });
    const unseated = [...offices].map(([personId, office]) => ({
      personId,
      item: { ...of_, seat: null, office, from: null, until: null },
    }));
    return [...held, ...unseated].flatMap(({ personId, item }) => (survivors.get(personId) === id ? [item] : []));
  });
}

/** Who holds which office; whoever holds both is the chair. */
function officesIn(facts: CommitteeFacts | null): Map<string, string> {
  const offices = new Map<string, string>();
  if (facts?.viceChair) offices.set(facts.viceChair.personId, 'vice-chair');
  if (facts?.chair) offices.set(facts.chair.personId, 'chair');
  return offices;
}
