import { type RowAt } from '#lib/projections/reading.js';
import { factsOn } from '#lib/querying/facts-on.js';
import { formerNamesOf, type Names } from '#lib/querying/names.js';
import { type AuthorityItem } from './authority.item.js';
import { type AdoptedRule, type AuthorityRow } from './authority.row.js';

/** A council joined with names; undefined when it was not there on the day. */
export function presentAuthority(
  { row, position }: Pick<RowAt<AuthorityRow>, 'row' | 'position'>,
  names: Names,
  effectiveOn: string | null,
): AuthorityItem | undefined {
  const facts = factsOn(row.changes, effectiveOn);
  if (!facts) return undefined;
  return {
    id: row.id,
    name: facts.name,
    formerNames: formerNamesOf(row.changes, facts.name, effectiveOn),
    jurisdiction: row.jurisdiction,
    predecessors: row.predecessors.map((id) => names.authority(id) ?? 'name not stated'),
    predecessorIds: [...row.predecessors],
    successor: names.authority(facts.successor),
    successorId: facts.successor,
    rules: rulesInForce(row.rules, effectiveOn),
    source: row.source,
    revision: row.revision,
    position,
  };
}

/** The council's own rule for each clock, as last told; or the one that began latest by the day. */
function rulesInForce(rules: readonly AdoptedRule[], effectiveOn: string | null): AuthorityItem['rules'] {
  const told = rules.map((rule) => ({ from: rule.from, set: { [rule.rule]: rule } }));
  // Dated as one fact for each clock; an empty birth, so that a rule's own day decides.
  const inForce = factsOn<Record<string, AdoptedRule>>([{ from: '', set: {} }, ...told], effectiveOn) ?? {};
  return Object.values(inForce).map(({ rule, limit, adoptedOn, reference }) => ({ rule, limit, adoptedOn, reference }));
}
