import { type Position } from '#lib/event-store/index.js';

/** One entry of a node that has not ended: in a leaf a place, above it the least place of a child. */
export interface Entry {
  readonly k: string;
  readonly from: Position;
  /** The node below; 0 in a leaf. */
  readonly child: number;
}

/** One that has. */
export interface PastEntry extends Entry {
  readonly to: Position;
}

/** A node as it stands now. */
export interface ListNode {
  readonly id: number;
  /** In order. */
  entries: Entry[];
  /** As they ended. */
  past: PastEntry[];
}

/** Index of the last entry at or before a place; -1 when all are after it. */
export function floorIndex(entries: readonly { readonly k: string }[], k: string): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle] as Entry).k <= k) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

export function addEntry(node: ListNode, k: string, from: Position, child: number): void {
  node.entries.splice(floorIndex(node.entries, k) + 1, 0, { k, from, child });
}

/** Ends an entry. What ends where it began was never to be seen and leaves no trace. */
export function endEntry(node: ListNode, index: number, to: Position): void {
  const [entry] = node.entries.splice(index, 1);
  if (entry && entry.from !== to) node.past.push({ k: entry.k, from: entry.from, to, child: entry.child });
}
