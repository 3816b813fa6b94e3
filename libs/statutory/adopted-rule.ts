/** The rule of its own a council adopted, as its `RuleAdopted` event carries it. */
export interface AdoptedRule {
  /** Rule id in the table of clocks. */
  readonly rule: string;
  /** Length of the clock in the rule's own unit. */
  readonly limit: number;
  readonly adoptedOn?: string | null;
  readonly reference?: string | null;
}

/**
 * The council's own rule in force on a day (`YYYY-MM-DD`), from all it adopted in the order of telling: the latest by
 * its day, those of no stated day first, and the later telling of one day. Null when it adopted none by then.
 */
export function adoptedOn(adopted: readonly AdoptedRule[], rule: string, on: string): AdoptedRule | null {
  const dayOf = (one: AdoptedRule) => one.adoptedOn ?? '';
  return adopted
    .filter((one) => one.rule === rule && dayOf(one) <= on)
    .reduce<AdoptedRule | null>((latest, one) => (latest && dayOf(latest) > dayOf(one) ? latest : one), null);
}
