import { type Dated } from '#lib/projections/dated.js';

/** What can change about a council, each change with the moment it came into force. */
export interface AuthorityFacts {
  readonly name: string;
  /** The council its functions passed to. */
  readonly successor: string | null;
}

/** A rule of the council's own in place of the table's. */
export interface AdoptedRule {
  readonly rule: string;
  /** Length of the clock in the rule's own unit. */
  readonly limit: number;
  readonly adoptedOn: string | null;
  readonly reference: string | null;
  /** When it came into force, as text that sorts: `adoptedOn` where stated. */
  readonly from: string;
}

/** A council as the views keep it. */
export interface AuthorityRow {
  readonly id: string;
  readonly jurisdiction: string | null;
  readonly predecessors: readonly string[];
  /** In the order of telling. */
  readonly rules: readonly AdoptedRule[];
  readonly source: { readonly sha256: string; readonly start: number; readonly end: number } | null;
  readonly revision: number;
  readonly changes: readonly Dated<AuthorityFacts>[];
}
