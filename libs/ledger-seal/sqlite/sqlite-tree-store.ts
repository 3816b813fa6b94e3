import { type Database } from 'better-sqlite3';
import { type Landmarks, type Position } from '#lib/event-store/index.js';
import { type TreeEnd, type TreeGrowth, type TreeStore } from '../tree/tree-store.js';
import { treeLandmarks } from './tree-landmarks.js';

/** The tree of hashes in one SQLite file, which it owns from here on. A tile is one row. */
export class SqliteTreeStore implements TreeStore {
  readonly landmarks: Landmarks;
  private readonly findEnd;
  private readonly findTile;
  private readonly findFirst;
  private readonly findFrom;
  private readonly countIds;
  private readonly findLeaves;
  private readonly growing;
  private readonly clearing;

  constructor(private readonly database: Database) {
    this.landmarks = treeLandmarks(database);
    this.findEnd = database.prepare<[], TreeEnd>('SELECT size, position FROM tree');
    this.findTile = database
      .prepare<[number, number], Buffer>('SELECT hashes FROM tiles WHERE level = ? AND tile = ?')
      .pluck();
    this.findFirst = database.prepare<[number], Position>('SELECT position FROM firsts WHERE tile = ?').pluck();
    this.findFrom = database.prepare<[Position], { tile: number; position: Position }>(
      'SELECT tile, position FROM firsts WHERE position <= ? ORDER BY position DESC LIMIT 1',
    );
    this.countIds = database.prepare<[], number>('SELECT ids FROM tree').pluck();
    this.findLeaves = database.prepare<[number], number>('SELECT leaf FROM ids WHERE id = ? ORDER BY leaf').pluck();
    const move = database.prepare<[number, Position | null]>('UPDATE tree SET size = ?, position = ?');
    const moveIds = database.prepare<[number]>('UPDATE tree SET ids = ?');
    const putId = database.prepare<[number, number]>('INSERT INTO ids VALUES (?, ?)');
    const putTile = database.prepare<[number, number, Uint8Array]>(
      'INSERT INTO tiles VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET hashes = excluded.hashes',
    );
    const putFirst = database.prepare<[number, Position]>('INSERT INTO firsts VALUES (?, ?)');
    this.growing = database.transaction(({ from, to, tiles, firsts, ids }: TreeGrowth) => {
      if (!this.endsAt(from)) return false;
      for (const { level, tile, hashes } of tiles) putTile.run(level, tile, hashes);
      for (const { tile, position } of firsts) putFirst.run(tile, position);
      ids?.forEach((id, at) => id !== null && putId.run(id, from.size + at));
      move.run(to.size, to.position);
      if (ids !== null && this.idCount() === from.size) moveIds.run(from.size + ids.length);
      return true;
    });
    this.clearing = database.transaction((end: TreeEnd) => {
      if (!this.endsAt(end)) return;
      database.exec(
        'DELETE FROM tiles; DELETE FROM firsts; DELETE FROM ids; DELETE FROM tree; INSERT INTO tree VALUES (1, 0, NULL, 0)',
      );
    });
  }

  end(): TreeEnd {
    return this.findEnd.get() ?? { size: 0, position: null };
  }

  tile(level: number, tile: number): Uint8Array | null {
    return this.findTile.get(level, tile) ?? null;
  }

  firstPosition(tile: number): Position | null {
    return this.findFirst.get(tile) ?? null;
  }

  tileFrom(position: Position): { readonly tile: number; readonly position: Position } | null {
    return this.findFrom.get(position) ?? null;
  }

  hasIds(): boolean {
    return this.idCount() === this.end().size;
  }

  leavesOfId(id: number): readonly number[] {
    return this.findLeaves.all(id);
  }

  grow(growth: TreeGrowth): boolean {
    return this.growing.immediate(growth);
  }

  clear(end: TreeEnd): void {
    this.clearing.immediate(end);
  }

  close(): void {
    this.database.close();
  }

  private idCount(): number {
    return this.countIds.get() ?? 0;
  }

  private endsAt({ size, position }: TreeEnd): boolean {
    const now = this.end();
    return now.size === size && now.position === position;
  }
}
