import { type Json } from '#lib/canonical-json/index.js';

/** The words are here and are the ones that were sealed: the digest, recomputed, is the event's. */
export interface DisclosedField {
  readonly state: 'disclosed';
  /** The disclosure itself (RFC 9901), for whoever checks the digest alone. */
  readonly disclosure: string;
  /** Where in the event the value stands (RFC 6901). */
  readonly pointer: string;
  readonly value: Json;
  /** Whose key it is sealed under: a person's or an exempt matter's id. */
  readonly subject: string;
  /** True once an exempt matter was released: anyone may read it. */
  readonly released: boolean;
}

/** Erased by the order recorded in an event, whose id this is. */
export interface ErasedField {
  readonly state: 'erased';
  readonly event: string;
}

/** Not in the vault, and no order explains it: an alarm. */
export interface MissingField {
  readonly state: 'missing';
}

/** Something is there that is not what was sealed: an alarm. */
export interface SwappedField {
  readonly state: 'swapped';
  /** Why, for the person who looks into it; never words that were sealed. */
  readonly reason: string;
}

/** What has become of a sealed field. Every field is one of these; `missing` and `swapped` are alarms. */
export type FieldState = DisclosedField | ErasedField | MissingField | SwappedField;
