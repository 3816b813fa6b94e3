import { Type } from '@sinclair/typebox';
import { Id } from '#lib/domain/fields.js';
import { isSealed, type Sealed } from '#lib/sealing/index.js';

/** Words of an answer, or what stands for them until the answer is revealed (see `libs/application/reveal.ts`). */
export type Shown = string | Sealed;

/** The same for an id: once it is erased there is none. */
export type ShownId = string | { readonly _sd: string; readonly as: 'id' };

/** Words that may be sealed. Whoever asked reads text: the words, or that they are withheld. */
export const SealableText = (description: string) => Type.Unsafe<Shown>(Type.String({ description }));

/** An id that may be sealed. */
export const SealableId = (description: string) => Type.Unsafe<ShownId>(Id(description));

/** Shown as a name: when it was erased it reads "name withheld". */
export function asName(value: Shown): Shown;
export function asName(value: Shown | null): Shown | null;
export function asName(value: Shown | null): Shown | null {
  return isSealed(value) ? { _sd: value._sd, as: 'name' } : value;
}

/** Shown as an id, or not at all. */
export const asId = (value: string | Sealed | null | undefined): ShownId | null =>
  isSealed(value) ? { _sd: value._sd, as: 'id' } : (value ?? null);
