import { isSealed, type Sealed } from '#lib/sealing/index.js';

/** Words as a row holds them; sealed ones with the agenda item they were told under, by which they may be withheld. */
export type RowWords = string | (Sealed & { readonly item: string | null });

/** Words told under an item, or under none. */
export const toldUnder = (item: string | null, words: string | Sealed): RowWords =>
  isSealed(words) ? { _sd: words._sd, item } : words;
