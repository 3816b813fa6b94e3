import { type TObject, type TSchema } from '@sinclair/typebox';

/** Schema keyword of a party: whose person and words are sealed where they are a member of the public. */
export const PARTY = 'sealedParty';
/** Schema keyword of words that may be sealed: the members that say under whom. */
export const SEALED_WITH = 'sealedWith';
/** Schema keyword of ids that become matters of their own, whose words are sealed from then on. */
export const OPENS_MATTERS = 'opensMatters';
/** Among `sealedWith`: under whose stream it is. */
export const STREAM = 'stream';

/** What of an event's data may be sealed, by the names of its members. */
export interface SealingPlan {
  /** Members that are a party, several, or none. */
  readonly parties: readonly string[];
  /** Members that are words, or lists of words, that may be sealed; and with what. */
  readonly sealable: readonly { readonly name: string; readonly with: readonly string[] }[];
  /** Members that list the matters opened. */
  readonly opens: readonly string[];
  /** Whether something is sealed under whose stream it is. */
  readonly withStream: boolean;
}

const plans = new WeakMap<TObject, SealingPlan>();

/** What of an event type's data may be sealed, from its schema; made once for each. */
export function sealingPlanOf(data: TObject): SealingPlan {
  const known = plans.get(data);
  if (known) return known;
  const members = Object.entries<TSchema>(data.properties);
  const sealable = members.flatMap(([name, schema]) => {
    const rule = alternatives(schema).find((one) => SEALED_WITH in one);
    return rule ? [{ name, with: rule[SEALED_WITH] as readonly string[] }] : [];
  });
  const having = (keyword: string) =>
    members.filter(([, schema]) => alternatives(schema).some((one) => keyword in one)).map(([name]) => name);
  const withStream = sealable.some((rule) => rule.with.includes(STREAM));
  const plan = { parties: having(PARTY), sealable, opens: having(OPENS_MATTERS), withStream };
  plans.set(data, plan);
  return plan;
}

/** A schema, what it may be one of, and what it lists: rules stand on the members of the data and no deeper. */
function alternatives(schema: TSchema): TSchema[] {
  const { anyOf = [], items } = schema as { anyOf?: readonly TSchema[]; items?: TSchema };
  return [schema, ...[...anyOf, ...(items ? [items] : [])].flatMap(alternatives)];
}
