import { type Database } from 'better-sqlite3';
import { type Position } from '#lib/event-store/index.js';
import { type CheckpointStore } from '../checkpoint-store.js';

/** Checkpoints in SQLite: one statement each, atomic between processes. */
export class SqliteCheckpointStore implements CheckpointStore {
  private readonly find;
  private readonly begin;
  private readonly move;

  constructor(database: Database) {
    this.find = database
      .prepare<[string], Position>('SELECT position FROM reactor_checkpoints WHERE reactor = ?')
      .pluck();
    this.begin = database.prepare<[string, Position]>(
      'INSERT INTO reactor_checkpoints (reactor, position) VALUES (?, ?) ON CONFLICT DO NOTHING',
    );
    this.move = database.prepare<[Position, string, Position]>(
      'UPDATE reactor_checkpoints SET position = ? WHERE reactor = ? AND position = ?',
    );
  }

  async get(reactor: string): Promise<Position | null> {
    return this.find.get(reactor) ?? null;
  }

  async compareAndSet(reactor: string, from: Position | null, to: Position): Promise<boolean> {
    const { changes } = from === null ? this.begin.run(reactor, to) : this.move.run(to, reactor, from);
    return changes === 1;
  }
}
