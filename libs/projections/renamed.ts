import { type Dated } from './dated.js';

/**
 * A new name: from a moment on; or, when the name before was a mistake, in that name's place, so that it always held.
 */
export function renamed<Facts extends { readonly name: string }>(
  changes: readonly Dated<Facts>[],
  from: string,
  { name, correction }: { readonly name: string; readonly correction: boolean },
): Dated<Facts>[] {
  const set = { name } as Partial<Facts>;
  if (!correction) return [...changes, { from, set }];
  const mistaken = changes.findLastIndex((change) => change.set.name !== undefined);
  return changes.map((change, index) => (index === mistaken ? { ...change, set: { ...change.set, ...set } } : change));
}
