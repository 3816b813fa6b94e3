import { type LoggedRecord } from '../types.js';

/** Index of the first record at a position or after it; the number of records when there is none. By halving. */
export function firstAtOrAfter(records: readonly LoggedRecord[], position: bigint): number {
  let low = 0;
  let high = records.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (records[middle]!.position < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
