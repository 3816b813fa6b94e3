import { type Position } from '#lib/event-store/index.js';
import { addEntry, endEntry, type Entry, floorIndex, type ListNode } from './list-node.js';
import { isLeaf } from './list-node-text.js';
import { type ListNodes, TOP } from './list-nodes.js';

/** How many entries a node has. A node just made holds `least` to `most`, so that much may happen before it is made again. */
export interface NodeSizes {
  /** Most entries, ended ones included: what one look at a node may cost. */
  readonly full: number;
  readonly most: number;
  readonly least: number;
  /** Fewer than this that have not ended: merged with a neighbour, so that a walk never crosses a desert. */
  readonly sparse: number;
}

export const SIZES: NodeSizes = { full: 64, most: 44, least: 16, sparse: 4 };

/**
 * A multiversion B-tree (Becker, Gschwind, Ohler, Seeger and Widmayer, VLDB Journal 5:264-275, 1996): a B-tree as it
 * stood at every position at once. A node that is full is not cut in place: what has not ended in it is copied into new
 * nodes, and its parent names those from then on. So every node met at some position holds mostly what stood then.
 */
export class ListTree {
  constructor(
    private readonly nodes: ListNodes,
    private readonly sizes: NodeSizes = SIZES,
  ) {}

  open(k: string, at: Position): void {
    const path = this.pathTo(k) ?? this.plant(at);
    const leaf = path.at(-1) as ListNode;
    addEntry(leaf, k, at, 0);
    this.nodes.touch(leaf);
    if (this.isFull(leaf)) this.remake(path, at);
  }

  close(k: string, at: Position): void {
    const path = this.pathTo(k);
    const leaf = path?.at(-1);
    const index = leaf ? floorIndex(leaf.entries, k) : -1;
    if (!path || !leaf || leaf.entries[index]?.k !== k) throw new Error('A place to be closed is not in its list.');
    endEntry(leaf, index, at);
    this.nodes.touch(leaf);
    if (path.length > 2 && leaf.entries.length < this.sizes.sparse) this.remake(path, at);
  }

  /** From the top to the leaf a place belongs in; undefined while there is no root. */
  private pathTo(k: string): ListNode[] | undefined {
    const path = [this.nodes.get(TOP)];
    for (;;) {
      const node = path.at(-1) as ListNode;
      const child = node.entries[Math.max(0, floorIndex(node.entries, k))]?.child;
      if (child === undefined) return undefined;
      path.push(this.nodes.get(child));
      if (isLeaf(child)) return path;
    }
  }

  private isFull({ entries, past }: ListNode): boolean {
    return entries.length + past.length > this.sizes.full;
  }

  private plant(at: Position): ListNode[] {
    const root = this.nodes.make(true);
    const top = this.nodes.get(TOP);
    this.name(top, '', at, root);
    return [top, root];
  }

  /** Copies what stands in a node, with a neighbour's where that is little, into one new node or two. */
  private remake(path: ListNode[], at: Position): void {
    const node = path.pop() as ListNode;
    const parent = path.at(-1) as ListNode;
    const index = parent.entries.findIndex(({ child }) => child === node.id);
    let first = index;
    let old = [node];
    if (parent.id !== TOP && node.entries.length < this.sizes.least) {
      const right = parent.entries[index + 1]?.child;
      const left = parent.entries[index - 1]?.child;
      if (right !== undefined) old = [node, this.nodes.get(right)];
      else if (left !== undefined) [first, old] = [index - 1, [this.nodes.get(left), node]];
    }
    const least = parent.entries[first]?.k ?? '';
    const standing = old.flatMap(({ entries }) => entries);
    for (const one of old) {
      endEntry(parent, first, at);
      this.retire(one, at);
    }
    const made = this.makeFrom(standing, isLeaf(node.id), at);
    const above = parent.id === TOP && made.length > 1 ? this.nodes.make(false) : parent;
    made.forEach((one, place) => this.name(above, place === 0 ? least : (one.entries[0]?.k ?? ''), at, one));
    if (above !== parent) this.name(parent, '', at, above);
    this.nodes.touch(parent);
    if (parent.id !== TOP) this.settle(path, at);
  }

  /** After a node's children changed: it may be full, sparse, or a root with an only child. */
  private settle(path: ListNode[], at: Position): void {
    const [top, root] = path as [ListNode, ListNode];
    const node = path.at(-1) as ListNode;
    if (node === root && node.entries.length === 1) {
      endEntry(top, 0, at);
      addEntry(top, '', at, node.entries[0]?.child ?? 0);
      this.nodes.touch(top);
      this.retire(node, at);
    } else if (this.isFull(node) || (node !== root && node.entries.length < this.sizes.sparse)) {
      this.remake(path, at);
    }
  }

  private makeFrom(standing: readonly Entry[], leaf: boolean, at: Position): ListNode[] {
    const copy = (entries: readonly Entry[]) =>
      this.nodes.make(
        leaf,
        entries.map(({ k, child }) => ({ k, from: at, child })),
      );
    if (standing.length === 0) return [];
    if (standing.length <= this.sizes.most) return [copy(standing)];
    const middle = standing.length >> 1;
    return [copy(standing.slice(0, middle)), copy(standing.slice(middle))];
  }

  /** A node that nothing names from here on keeps what stood in it before. */
  private retire(node: ListNode, at: Position): void {
    node.entries = node.entries.filter(({ from }) => from !== at);
    this.nodes.touch(node);
  }

  private name(parent: ListNode, k: string, at: Position, child: ListNode): void {
    addEntry(parent, k, at, child.id);
    this.nodes.touch(parent);
  }
}
