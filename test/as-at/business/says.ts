/**
 * What a command says, before it is known to whom: plain data, so that a business that fails a rule can be printed,
 * shrunk and told again.
 */
export type Says =
  string | number | boolean | null | Any | Day | At | As | Night | readonly Says[] | { readonly [field: string]: Says };

/** One of the things told of so far, by the kind of their ids; counted from the latest, 0 being the latest. */
export interface Any {
  readonly any: string;
  readonly back: number;
}

/** So many days from the day of telling, in London. */
export interface Day {
  readonly days: number;
}

/** So many milliseconds from the moment of telling. */
export interface At {
  readonly milliseconds: number;
}

/** The very moment of an earlier entry, counted from the latest. */
export interface As {
  readonly sameAs: number;
}

/** So many quarters of an hour after midnight by UTC, the night London's clocks went back in 2024. */
export interface Night {
  readonly quarters: number;
}

/** How much later than the one before something is told: milliseconds, or when London's next day begins. */
export type Wait = number | 'last millisecond of the day' | 'midnight';

/** One thing told: a command by its name, the thing it concerns, and what it says. */
export interface Move {
  readonly wait: Wait;
  readonly tell: string;
  readonly params: { readonly [name: string]: Says };
  readonly says: { readonly [field: string]: Says };
  /** Whether consequences are carried out before the next thing is told. */
  readonly settle: boolean;
}

/** What happens in a council over some time. */
export interface Business {
  /** When the first thing is told. */
  readonly from: string;
  readonly moves: readonly Move[];
}

export const isAny = (says: object): says is Any => 'any' in says;
export const isDay = (says: object): says is Day => 'days' in says;
export const isAt = (says: object): says is At => 'milliseconds' in says;
export const isNight = (says: object): says is Night => 'quarters' in says;
export const isAs = (says: object): says is As => 'sameAs' in says;
