import { type Position } from '#lib/event-store/index.js';

/** One entry of a node: in a leaf a place, above it the least place of a child. */
export interface Entry {
  readonly k: string;
  readonly from: Position;
  /** The node below; null in a leaf. */
  readonly child: number | null;
  /** Whether the table has it. */
  stored: boolean;
}

/** A node as it stands now. */
export interface ListNode {
  readonly id: number;
  /** Its entries that have not ended, in order. */
  entries: Entry[];
  /** How many entries it has, ended ones too. */
  total: number;
  /** What ended and is not written yet. */
  readonly ended: { readonly entry: Entry; readonly to: Position }[];
}

/** Index of the last entry at or before a place; -1 when all are after it. */
export function floorIndex(entries: readonly Entry[], k: string): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle] as Entry).k <= k) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

export function addEntry(node: ListNode, k: string, from: Position, child: number | null): void {
  node.entries.splice(floorIndex(node.entries, k) + 1, 0, { k, from, child, stored: false });
  node.total += 1;
}

/** Ends an entry. What ends where it began was never to be seen and leaves no trace. */
export function endEntry(node: ListNode, index: number, to: Position): void {
  const [entry] = node.entries.splice(index, 1);
  if (!entry) return;
  if (entry.from === to && !entry.stored) node.total -= 1;
  else node.ended.push({ entry, to });
}
