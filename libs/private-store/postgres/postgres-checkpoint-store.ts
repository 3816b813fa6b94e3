import { type Position } from '#lib/event-store/index.js';
import { type Postgres } from '#lib/postgres/index.js';
import { type CheckpointStore } from '../checkpoint-store.js';

/**
 * Checkpoints in PostgreSQL: one statement each. Read committed is enough: a statement that waited for another's change of
 * the row looks at the row again before it changes it.
 */
export class PostgresCheckpointStore implements CheckpointStore {
  constructor(private readonly postgres: Postgres) {}

  async get(reactor: string): Promise<Position | null> {
    const { postgres } = this;
    const [found] = await postgres.read<{ position: Position }>(
      `SELECT position FROM ${postgres.schema}.reactor_checkpoints WHERE reactor = $1`,
      [reactor],
    );
    return found?.position ?? null;
  }

  async compareAndSet(reactor: string, from: Position | null, to: Position): Promise<boolean> {
    const table = `${this.postgres.schema}.reactor_checkpoints`;
    const begin = `INSERT INTO ${table} (reactor, position) VALUES ($1, $2) ON CONFLICT DO NOTHING`;
    const move = `UPDATE ${table} SET position = $2 WHERE reactor = $1 AND position = $3`;
    const changed = await this.postgres.transaction('read committed', async (session) =>
      from === null ? session.change(begin, [reactor, to]) : session.change(move, [reactor, to, from]),
    );
    return changed === 1;
  }
}
