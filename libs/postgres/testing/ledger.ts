import { randomUUID } from 'node:crypto';
import { openPostgres, type Postgres } from '../index.js';
import { type PostgresServer } from './start-postgres.js';

/** A ledger of its own in a test's server, with any number of pools over it, as of so many processes. */
export class TestLedger {
  readonly ledger = `test-${randomUUID()}`;
  private readonly opened: Postgres[] = [];

  constructor(readonly server: PostgresServer) {}

  /** One more pool over the ledger's schemas. */
  async open(): Promise<Postgres> {
    const postgres = await openPostgres({ url: this.server.url, ledger: this.ledger });
    this.opened.push(postgres);
    return postgres;
  }

  async close(): Promise<void> {
    await Promise.all(this.opened.splice(0).map((postgres) => postgres.close()));
  }
}
