import { type Database } from 'better-sqlite3';
import { type Position } from '#lib/event-store/index.js';
import { type ListNode } from './list-node.js';
import { isLeaf, nodeText, parseNode } from './list-node-text.js';

/** Above the root; its one entry that has not ended names the root. Its table has one row for each root there was. */
export const TOP = 0;

/** Most nodes kept in memory from one batch to the next. */
const KEPT = 1_024;

/** The nodes of one list as they stand now: read as they are needed, changed in memory, written together. */
export class ListNodes {
  private readonly nodes = new Map<number, ListNode>();
  private readonly changed = new Set<ListNode>();
  private readonly statements;
  private lastId: number | null = null;

  constructor(database: Database, table: string) {
    this.statements = {
      root: database.prepare<[], { from: Position; child: number | null }>(
        `SELECT from_position AS "from", child FROM "${table}_roots" ORDER BY from_position DESC LIMIT 1`,
      ),
      plant: database.prepare<[Position, number | null]>(`INSERT OR REPLACE INTO "${table}_roots" VALUES (?, ?)`),
      read: database.prepare<[number], string>(`SELECT entries FROM "${table}" WHERE node = ?`).pluck(),
      last: database.prepare<[], number | null>(`SELECT max(node) FROM "${table}"`).pluck(),
      write: database.prepare<[number, string]>(`INSERT OR REPLACE INTO "${table}" VALUES (?, ?)`),
    };
  }

  static create(database: Database, table: string): void {
    database.exec(`
      CREATE TABLE "${table}" (node INTEGER PRIMARY KEY, entries TEXT NOT NULL) STRICT;
      CREATE TABLE "${table}_roots" (from_position TEXT PRIMARY KEY, child INTEGER) STRICT, WITHOUT ROWID;
    `);
  }

  get(id: number): ListNode {
    const known = this.nodes.get(id);
    if (known) return known;
    return this.keep(id === TOP ? this.readTop() : parseNode(id, this.statements.read.get(id) ?? ''));
  }

  /** A new node. */
  make(leaf: boolean, entries: ListNode['entries'] = []): ListNode {
    const last = this.lastId ?? this.statements.last.get() ?? 0;
    this.lastId = last + (isLeaf(last) === leaf ? 2 : 1);
    const node = this.keep({ id: this.lastId, entries, past: [] });
    this.changed.add(node);
    return node;
  }

  /** Says that a node is not as it was read. */
  touch(node: ListNode): void {
    this.changed.add(node);
  }

  flush(): void {
    for (const node of this.changed) {
      if (node.id === TOP) this.writeTop(node);
      else this.statements.write.run(node.id, nodeText(node));
    }
    this.changed.clear();
    for (const id of this.nodes.keys()) {
      if (this.nodes.size <= KEPT) break;
      this.nodes.delete(id);
    }
  }

  forget(): void {
    this.nodes.clear();
    this.changed.clear();
    this.lastId = null;
  }

  private readTop(): ListNode {
    const root = this.statements.root.get();
    const named = root?.child == null ? [] : [{ k: '', from: root.from, child: root.child }];
    return { id: TOP, entries: named, past: [] };
  }

  private writeTop(top: ListNode): void {
    const last = top.past.at(-1);
    for (const { from, child } of top.past) this.statements.plant.run(from, child);
    if (last && top.entries.length === 0) this.statements.plant.run(last.to, null);
    for (const { from, child } of top.entries) this.statements.plant.run(from, child);
    top.past = [];
  }

  private keep(node: ListNode): ListNode {
    this.nodes.set(node.id, node);
    return node;
  }
}
