import { type Oracle } from './oracle.js';
import { formerNamesIn, nameIn, namesIn } from './names.js';
import { type On, type Told, byThing, compareMoments, hadCome, idOf, inOrder, of, sourceOf, whenOf } from './told.js';

/** Every council, by the name it was last told to have. */
export const authorities: Oracle = {
  resource: 'authorities',
  list(log, { on }) {
    const names = namesIn(log, on);
    const sorted = [...byThing(log, 'authority').values()].sort((a, b) => inOrder(placeOf(a), placeOf(b)));
    return sorted.flatMap((entries) => {
      const [established] = entries;
      if (!established || !hadCome(whenOf(established), on)) return [];
      const predecessorIds = of<string[]>(established, 'predecessors');
      const successions = entries.filter(
        ({ type, effectiveAt, recordedAt }) => type === 'AuthoritySucceeded' && hadCome(effectiveAt ?? recordedAt, on),
      );
      const succeeded = on === null ? successions.at(-1) : latest(successions);
      const successorId = succeeded ? of<string>(succeeded, 'successor') : null;
      return [
        {
          id: idOf(established),
          name: nameIn(entries, on),
          formerNames: formerNamesIn(entries, on),
          jurisdiction: of(established, 'jurisdiction'),
          predecessorIds,
          predecessors: predecessorIds.map((id) => names.authority(id) ?? 'name not stated'),
          successorId,
          successor: names.authority(successorId),
          rules: rulesIn(entries, on),
          source: sourceOf(established),
          revision: entries.at(-1)?.revision,
          position: entries.at(-1)?.position,
        },
      ];
    });
  },
};

const placeOf = (entries: readonly Told[]): string =>
  `${(nameIn(entries, null) ?? '').toLowerCase()} ${entries[0] ? idOf(entries[0]) : ''}`;

/** The entry that came into force last; of two at the same moment the one told later. */
const latest = (entries: readonly Told[], when: (told: Told) => string = whenOf): Told | undefined =>
  entries.reduce<Told | undefined>(
    (best, one) => (best && compareMoments(when(one), when(best)) < 0 ? best : one),
    undefined,
  );

/** Its own rule for each clock: the one last told, or the one that began last of those that had begun. */
function rulesIn(entries: readonly Told[], on: On): object[] {
  const begun = (told: Told) => of<string | null>(told, 'adoptedOn') ?? whenOf(told);
  const adopted = entries.filter((told) => told.type === 'RuleAdopted' && hadCome(begun(told), on));
  const clocks = [...new Set(adopted.map((told) => of<string>(told, 'rule')))].sort();
  return clocks.map((rule) => {
    const told = adopted.filter((one) => of(one, 'rule') === rule);
    const held = (on === null ? told.at(-1) : latest(told, begun)) as Told;
    return { rule, limit: of(held, 'limit'), adoptedOn: of(held, 'adoptedOn'), reference: of(held, 'reference') };
  });
}
