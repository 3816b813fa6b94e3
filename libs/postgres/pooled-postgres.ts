import { setTimeout as pause } from 'node:timers/promises';
import { Client, Pool, type PoolClient } from 'pg';
import { StoreUnavailable } from '#lib/event-store/errors.js';
import { type ConnectionLimits, LIMITS, settingsOf, VACUUM_LIMITS } from './connection-settings.js';
import { isConnectionLost, isUndoneForAnother, unavailable } from './faults.js';
import { quoted, type SchemaNames } from './place.js';
import { type Isolation, type Postgres, type Row, type Session } from './postgres.js';
import { sessionOf } from './session.js';

/** Connections of one process. */
const CONNECTIONS = 8;
/** How often a transaction is begun again that was undone for the sake of another one. */
const ATTEMPTS = 8;

export interface PoolOptions {
  /** Default `LIMITS`. */
  readonly limits?: ConnectionLimits;
  /** The server refuses every change. Default false. */
  readonly readOnly?: boolean;
}

/** The database through a pool of connections. */
export class PooledPostgres implements Postgres {
  readonly schema: string;
  readonly keysSchema: string;
  private readonly pool: Pool;
  private ending: Promise<void> | null = null;

  constructor(
    private readonly url: string,
    readonly what: string,
    names: SchemaNames,
    { limits = LIMITS, readOnly = false }: PoolOptions = {},
  ) {
    this.schema = quoted(names.main);
    this.keysSchema = quoted(names.keys);
    this.pool = new Pool({ ...settingsOf(url, readOnly), ...limits, max: CONNECTIONS, allowExitOnIdle: true });
    // An idle connection that is cut: the pool has dropped it already, and whoever asks next gets another.
    this.pool.on('error', () => undefined);
  }

  async read<Answer extends Row>(sql: string, values: readonly unknown[] = []): Promise<readonly Answer[]> {
    return this.explained(async () => {
      try {
        return await this.using((session) => session.rows<Answer>(sql, values));
      } catch (error) {
        // Nothing was changed: another connection may have the answer.
        if (isConnectionLost(error)) return this.using((session) => session.rows<Answer>(sql, values));
        throw error;
      }
    });
  }

  async transaction<Answer>(isolation: Isolation, work: (session: Session) => Promise<Answer>): Promise<Answer> {
    return this.explained(async () => {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await this.attempt(isolation, work);
        } catch (error) {
          const again = isUndoneForAnother(error) || error instanceof NotBegun;
          if (!again || attempt === ATTEMPTS) throw error instanceof NotBegun ? error.cause : error;
        }
        // So that the two do not meet again.
        await pause(Math.random() * 10 * 2 ** attempt);
      }
    });
  }

  async vacuum(tables: readonly string[], how: 'full' | 'plain'): Promise<void> {
    await this.explained(async () => {
      const client = new Client({ ...settingsOf(this.url), ...VACUUM_LIMITS });
      // The query that runs meanwhile says so.
      client.on('error', () => undefined);
      await client.connect();
      try {
        for (const table of tables) await client.query(`VACUUM (FULL ${how === 'full'}) ${table}`);
      } finally {
        await client.end();
      }
    });
  }

  async close(): Promise<void> {
    this.ending ??= this.pool.end();
    await this.ending;
  }

  private async attempt<Answer>(isolation: Isolation, work: (session: Session) => Promise<Answer>): Promise<Answer> {
    return this.using(async (session) => {
      try {
        await session.change(`BEGIN ISOLATION LEVEL ${isolation}`);
      } catch (error) {
        throw isConnectionLost(error) ? new NotBegun(error) : error;
      }
      try {
        const answer = await work(session);
        await session.change('COMMIT');
        return answer;
      } catch (error) {
        // When even this fails the connection is dropped, which undoes the transaction as well.
        await session.change('ROLLBACK').catch(() => undefined);
        throw error;
      }
    });
  }

  private async using<Answer>(work: (session: Session) => Promise<Answer>): Promise<Answer> {
    const client: PoolClient = await this.pool.connect();
    let lost: Error | undefined;
    // Cut between two statements: the next one says so. Without a listener the process would end.
    const noteLoss = (error: Error) => (lost = error);
    client.on('error', noteLoss);
    try {
      return await work(sessionOf(client, (error) => (lost = error)));
    } finally {
      client.off('error', noteLoss);
      client.release(lost);
    }
  }

  private async explained<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    if (this.ending !== null) throw new StoreUnavailable(`${this.what} is closed here.`);
    try {
      return await work();
    } catch (error) {
      throw unavailable(error, this.what);
    }
  }
}

/** The connection was dead before the transaction began: nothing of it can have happened. */
class NotBegun extends Error {
  constructor(cause: unknown) {
    super('not begun', { cause });
  }
}
