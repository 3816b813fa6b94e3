import { type Item, type Oracle } from './oracle.js';
import { type Office, historyOf } from './committee-history.js';
import { nameIn, namesIn } from './names.js';
import { ran } from './terms.js';
import { type Told, byThing, factsHolding, idOf, inOrder, of, sourceOf } from './told.js';

/** Committees in the order they are listed: by the name last told. */
export const committeesByName = (log: readonly Told[]): [Told, ...Told[]][] =>
  ([...byThing(log, 'committee').values()] as [Told, ...Told[]][]).sort((a, b) => inOrder(placeOf(a), placeOf(b)));

const placeOf = (entries: [Told, ...Told[]]) => `${(nameIn(entries, null) ?? '').toLowerCase()} ${idOf(entries[0])}`;

/** Every committee, with who sits on it. */
export const committees: Oracle = {
  resource: 'committees',
  list(log, { on, today }) {
    const names = namesIn(log, on);
    const office = (held: Office | null) =>
      held && {
        person: names.person(held.personId),
        personId: held.personId,
        term: held.term,
        meeting: held.meetingId,
      };
    return committeesByName(log).flatMap((entries): Item[] => {
      const [established] = entries;
      const { changes, seats } = historyOf(entries);
      const facts = factsHolding(changes, on);
      if (!facts) return [];
      const sitting = seats.filter((seat) => ran(seat, on ?? today));
      const parentId = of<string | null>(established, 'parentId');
      const authorityId = of<string>(established, 'authorityId');
      return [
        {
          id: idOf(established),
          name: nameIn(entries, on),
          authorityId,
          authority: names.authority(authorityId),
          kind: of(established, 'kind'),
          parentId,
          parent: names.committee(parentId),
          executive: of(established, 'executive'),
          status: facts.dissolved ? 'dissolved' : 'sitting',
          seats: facts.seats,
          quorum: facts.quorum,
          quorumReference: facts.quorumReference,
          chair: office(facts.chair),
          viceChair: office(facts.viceChair),
          members:
            seats.length === 0
              ? null
              : sitting.map(({ personId, seat, items, from, until }) => ({
                  person: names.person(personId),
                  ...{ personId, seat, items, from, until },
                })),
          dissolvedBecause: facts.dissolvedBecause,
          successorId: facts.successorId,
          successor: names.committee(facts.successorId),
          source: sourceOf(established),
          revision: entries.at(-1)?.revision,
          position: entries.at(-1)?.position,
        },
      ];
    });
  },
};
