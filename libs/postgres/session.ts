import { type ClientBase } from 'pg';
import { codeOf } from './faults.js';
import { type Row, type Session } from './postgres.js';

/** A refusal by PostgreSQL (SQLSTATE: five characters, a digit among them) that does not end the session. */
const LEAVES_CONNECTION = /^(?=.*\d)(?!57P|08|25P0[34])[0-9A-Z]{5}$/;

/**
 * Statements over one connection.
 *
 * @param onDoubt told of errors after which the connection may be in the middle of something: all but PostgreSQL's own refusals
 */
export function sessionOf(client: ClientBase, onDoubt: (error: Error) => void): Session {
  const run = async (sql: string, values: readonly unknown[]) => {
    try {
      // Without values PostgreSQL takes several statements at once, as a migration has.
      return await (values.length === 0 ? client.query(sql) : client.query(sql, [...values]));
    } catch (error) {
      if (!LEAVES_CONNECTION.test(codeOf(error) ?? '')) onDoubt(error as Error);
      throw error;
    }
  };
  return {
    rows: async <Answer extends Row>(sql: string, values: readonly unknown[] = []) =>
      (await run(sql, values)).rows as readonly Answer[],
    change: async (sql, values = []) => (await run(sql, values)).rowCount ?? 0,
  };
}
