import { type Database } from 'better-sqlite3';
import { type Position } from '#lib/event-store/index.js';
import { type Entry, type ListNode } from './list-node.js';

/** The end of what has not ended. */
export const OPEN = '~~';

/** Above the root; its one entry that has not ended names the root. */
export const TOP = 0;

/** Most nodes kept in memory from one batch to the next. */
const KEPT = 2_048;

/** The nodes of one list as they stand now: read as they are needed, changed in memory, written together. */
export class ListNodes {
  private readonly nodes = new Map<number, ListNode>();
  private readonly changed = new Set<ListNode>();
  private readonly statements;
  private lastId: number | null = null;

  constructor(database: Database, table: string) {
    this.statements = {
      entries: database
        .prepare<[number], [string, Position, number | null]>(
          `SELECT k, from_position, child FROM "${table}" WHERE node = ? AND to_position = '${OPEN}' ORDER BY k`,
        )
        .raw(),
      total: database.prepare<[number], number>(`SELECT count(*) FROM "${table}" WHERE node = ?`).pluck(),
      last: database
        .prepare<[], number>(
          `SELECT max(coalesce((SELECT max(node) FROM "${table}"), 0), coalesce((SELECT max(child) FROM "${table}" WHERE node = ${TOP}), 0))`,
        )
        .pluck(),
      insert: database.prepare<[number, string, Position, Position, number | null]>(
        `INSERT INTO "${table}" VALUES (?, ?, ?, ?, ?)`,
      ),
      end: database.prepare<[Position, number, string, Position]>(
        `UPDATE "${table}" SET to_position = ? WHERE node = ? AND k = ? AND from_position = ?`,
      ),
    };
  }

  static create(database: Database, table: string): void {
    database.exec(`CREATE TABLE "${table}" (
      node INTEGER NOT NULL, k TEXT NOT NULL, from_position TEXT NOT NULL, to_position TEXT NOT NULL, child INTEGER,
      PRIMARY KEY (node, k, from_position)
    ) STRICT, WITHOUT ROWID`);
  }

  get(id: number): ListNode {
    const known = this.nodes.get(id);
    if (known) return known;
    const entries = this.statements.entries
      .all(id)
      .map(([k, from, child]): Entry => ({ k, from, child, stored: true }));
    return this.keep({ id, entries, total: this.statements.total.get(id) ?? 0, ended: [] });
  }

  /** A new node. Leaves have odd ids, the nodes above them even ones. */
  make(leaf: boolean, entries: Entry[] = []): ListNode {
    const last = this.lastId ?? this.statements.last.get() ?? 0;
    this.lastId = last + (last % 2 === (leaf ? 1 : 0) ? 2 : 1);
    const node = this.keep({ id: this.lastId, entries, total: entries.length, ended: [] });
    this.changed.add(node);
    return node;
  }

  /** Says that a node is not as it was read. */
  touch(node: ListNode): void {
    this.changed.add(node);
  }

  flush(): void {
    const { insert, end } = this.statements;
    for (const { id, entries, ended } of this.changed) {
      for (const { entry, to } of ended) {
        if (entry.stored) end.run(to, id, entry.k, entry.from);
        else insert.run(id, entry.k, entry.from, to, entry.child);
      }
      ended.length = 0;
      for (const entry of entries) {
        if (entry.stored) continue;
        insert.run(id, entry.k, entry.from, OPEN, entry.child);
        entry.stored = true;
      }
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

  private keep(node: ListNode): ListNode {
    this.nodes.set(node.id, node);
    return node;
  }
}

export const isLeaf = (id: number): boolean => id % 2 === 1;
