import { type Database } from 'better-sqlite3';
import { type Position } from '#lib/event-store/index.js';
import { type Fault } from './errors.js';
import { shapeOf } from './indexes-of.js';
import { createTables, dropTables } from './tables.js';
import { type View } from './view.js';

/** One filling of a view's tables. Of each version one is live and answers; another may be building beside it. */
export interface Generation {
  readonly id: number;
  readonly view: string;
  readonly version: number;
  /** What its tables are indexed by: a program that asks for other indexes builds its own. */
  readonly shape: string;
  readonly state: 'live' | 'building';
  /** The checkpoint: everything up to here is in its tables; null for nothing yet. */
  readonly position: Position | null;
  readonly fault: Fault | null;
}

interface Stored extends Omit<Generation, 'fault'> {
  readonly fault: string | null;
}

/** The generations and their checkpoints, in the same file as their tables. */
export class Generations {
  private readonly statements;

  constructor(private readonly database: Database) {
    this.statements = {
      all: database.prepare<[], Stored>('SELECT * FROM generations ORDER BY id'),
      move: database.prepare<[Position | null, number]>('UPDATE generations SET position = ? WHERE id = ?'),
      fault: database.prepare<[string | null, number]>('UPDATE generations SET fault = ? WHERE id = ?'),
      begin: database.prepare<[string, number, string]>(
        "INSERT INTO generations (view, version, shape, state) VALUES (?, ?, ?, 'building')",
      ),
      promote: database.prepare<[number]>("UPDATE generations SET state = 'live' WHERE id = ?"),
      remove: database.prepare<[number]>('DELETE FROM generations WHERE id = ?'),
    };
  }

  static create(database: Database): void {
    database.exec(`CREATE TABLE IF NOT EXISTS generations (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      view TEXT NOT NULL,
      version INTEGER NOT NULL,
      shape TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('live', 'building')),
      position TEXT,
      fault TEXT,
      UNIQUE (view, version, shape, state)
    ) STRICT`);
  }

  all(): Generation[] {
    return this.statements.all
      .all()
      .map(({ fault, ...rest }) => ({ ...rest, fault: fault === null ? null : (JSON.parse(fault) as Fault) }));
  }

  /** Those of a view's version: the one that answers and the one being built. */
  of(view: View, all = this.all()): { live: Generation | undefined; building: Generation | undefined } {
    const shape = shapeOf(view);
    const own = all.filter((one) => one.view === view.name && one.version === view.version && one.shape === shape);
    return {
      live: own.find(({ state }) => state === 'live'),
      building: own.find(({ state }) => state === 'building'),
    };
  }

  /** Begins a new filling beside the live one, in place of one that was under way. */
  begin(view: View): number {
    const { building } = this.of(view);
    if (building) this.drop(building);
    const id = Number(this.statements.begin.run(view.name, view.version, shapeOf(view)).lastInsertRowid);
    createTables(this.database, view, id);
    return id;
  }

  move(id: number, position: Position | null): void {
    this.statements.move.run(position, id);
  }

  setFault(id: number, fault: Fault | null): void {
    this.statements.fault.run(fault && JSON.stringify(fault), id);
  }

  /** Lets a filled generation answer, and drops those it replaces: the same version's, and older ones'. */
  promote(generation: Generation): void {
    for (const other of this.all())
      if (other.view === generation.view && other.id !== generation.id && other.version <= generation.version)
        this.drop(other);
    this.statements.promote.run(generation.id);
  }

  drop({ id, view, version }: Generation): void {
    dropTables(this.database, { name: view, version }, id);
    this.statements.remove.run(id);
  }
}
