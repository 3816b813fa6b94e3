import { afterAll, beforeAll, describe } from '@jest/globals';
import { findInstallation } from './find-installation.js';
import { type PostgresServer, startPostgres } from './start-postgres.js';

/** Whether there is a PostgreSQL for this machine. */
export const postgresIsHere = (): boolean => findInstallation() !== null;

/** How long initdb and a first start may take on a machine that does other things as well, in milliseconds. */
const STARTING = 120_000;

/**
 * A `describe` with a PostgreSQL of its own. Where there is none for this machine its cases are skipped, and it says so.
 *
 * @param cases gets a function that gives the server once the cases run
 */
export function withPostgres(name: string, cases: (server: () => PostgresServer) => void): void {
  if (!postgresIsHere()) {
    process.stderr.write(`\nSKIPPED, because there is no PostgreSQL for this machine: ${name}\n\n`);
    describe.skip(name, () => cases(notHere));
    return;
  }
  describe(name, () => {
    let running: PostgresServer | null = null;
    beforeAll(async () => {
      running = await startPostgres();
    }, STARTING);
    afterAll(async () => {
      await running?.stop();
    });
    cases(() => running ?? notHere());
  });
}

function notHere(): never {
  throw new Error('No PostgreSQL is running here.');
}
