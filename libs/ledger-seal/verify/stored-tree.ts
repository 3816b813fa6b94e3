import { existsSync } from 'node:fs';
import { type Position } from '#lib/event-store/index.js';
import { FULL_TILE, Frontier, HASH_BYTES } from '#lib/transparency-log/index.js';
import { codeOf, isSqliteError, messageOf } from '#lib/faults/error-code.js';
import { openTreeFileForReading } from '../sqlite/tree-file.js';
import { SqliteTreeStore } from '../sqlite/sqlite-tree-store.js';
import { type TreeEnd } from '../tree/tree-store.js';
import { type Findings } from './finding.js';

const NO_TREE: TreeEnd = { size: 0, position: null };

/**
 * The tree of hashes as it is kept beside the ledger, read as it stood at one moment. It vouches for nothing; but where its
 * leaves lead to a signed root and the ledger does not, it tells which entry differs. From where SQLite cannot read it on, it
 * is as though there were none.
 */
export class StoredTree {
  private readonly storedEnd: TreeEnd;
  private readonly tiles = new Map<number, { tile: number; hashes: Uint8Array | null }>();
  private fault: string | null = null;

  /** @throws {SqliteError} when it cannot be read from the first */
  constructor(private readonly store: SqliteTreeStore) {
    this.storedEnd = store.end();
  }

  /** How far it reaches, as far as that can be read. */
  get end(): TreeEnd {
    return this.fault === null ? this.storedEnd : NO_TREE;
  }

  /** What SQLite said when it could not read the tree; null while it can. */
  get damage(): string | null {
    return this.fault;
  }

  /** Hash at an index of a level of tiles; null when the tree has none there. */
  hash(level: number, index: number): Uint8Array | null {
    const tile = Math.floor(index / FULL_TILE);
    const start = (index % FULL_TILE) * HASH_BYTES;
    let known = this.tiles.get(level);
    if (known?.tile !== tile) {
      known = { tile, hashes: this.read(() => this.store.tile(level, tile)) };
      this.tiles.set(level, known);
    }
    const hash = known.hashes?.subarray(start, start + HASH_BYTES);
    return hash?.length === HASH_BYTES ? hash : null;
  }

  firstPosition(tile: number): Position | null {
    return this.read(() => this.store.firstPosition(tile));
  }

  /** Root of the first `size` leaves, from the leaves alone; null when there are not as many. */
  rootOfLeaves(size: number): Uint8Array | null {
    const frontier = Frontier.empty();
    while (frontier.size < size) {
      const leaf = this.hash(0, frontier.size);
      if (leaf === null) return null;
      frontier.push(leaf);
    }
    return frontier.root();
  }

  close(): void {
    this.store.close();
  }

  private read<T>(read: () => T | null): T | null {
    if (this.fault !== null) return null;
    try {
      return read();
    } catch (error) {
      if (!isSqliteError(error)) throw error;
      this.fault = messageOf(error);
      return null;
    }
  }
}

/**
 * Null when there is none. What is no tree of today's form counts as none: it would be made again. So does what SQLite cannot
 * read, which is a finding.
 */
export function openStoredTree(file: string, findings: Findings): StoredTree | null {
  if (!existsSync(file)) return null;
  let database: ReturnType<typeof openTreeFileForReading> = null;
  try {
    database = openTreeFileForReading(file);
    if (database === null) return null;
    database.exec('BEGIN');
    return new StoredTree(new SqliteTreeStore(database));
  } catch (error) {
    database?.close();
    if (!isSqliteError(error)) throw error;
    // Cut short while the file was made, before it held anything: whoever opens it for writing undoes that.
    if (codeOf(error) === 'SQLITE_READONLY_ROLLBACK') return null;
    findings.add('tree', damagedTree(messageOf(error)));
    return null;
  }
}

export const REMEDY = 'Stop the server and remove tree.db: it is made again from the ledger.';

export const damagedTree = (damage: string): string =>
  `The tree of hashes (tree.db) cannot be read: ${damage}. ${REMEDY}`;
