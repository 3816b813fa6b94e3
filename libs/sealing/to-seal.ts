import { type Json } from '#lib/canonical-json/index.js';
import { type Sealed } from './sealed.js';

/** Under whose key: a subject by its id, whoever an earlier digest is sealed under, or (null) a new subject of its own. */
export type SealedUnder = { readonly subject: string } | { readonly like: string } | null;

/**
 * A decider's word that a value is to be sealed before it is recorded. It stands where a sealed field will stand, in memory
 * only: its digest is empty, so that no schema takes it for one.
 */
export class ToSeal implements Sealed {
  readonly _sd = '';

  constructor(
    readonly value: Json,
    readonly under: SealedUnder,
  ) {}
}
