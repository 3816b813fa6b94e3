import { type Business, type Move, type Says } from './says.js';

/** Something told at a moment, to the thing told of last of its kind where `to` names a kind. */
export interface Fact {
  readonly at: string;
  readonly tell: string;
  readonly says: { readonly [field: string]: Says };
  readonly to?: string;
}

/** A business of which every moment is known, for an example. */
export function facts(...told: readonly Fact[]): Business {
  const from = told[0]?.at ?? '2024-06-01T09:00:00.000Z';
  const moves = told.map(({ at, tell, says, to }, index): Move => {
    const before = told[index - 1]?.at ?? from;
    const params = to === undefined ? {} : { id: { any: to, back: 0 } };
    return { wait: Date.parse(at) - Date.parse(before), tell, params, says, settle: false };
  });
  return { from, moves };
}
