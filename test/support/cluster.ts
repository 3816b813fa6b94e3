import { postgresIsHere, type PostgresServer, startPostgres } from '#lib/postgres/testing/index.js';
import { startTestServer, type TestServer, type TestServerOptions } from '../kurrentdb-server/index.js';
import { type OnCluster } from './on-cluster.js';

/** A cluster of a test's own: a server that speaks KurrentDB's protocol, and a real PostgreSQL where there is one here. */
export interface TestCluster {
  readonly server: TestServer;
  readonly postgres: PostgresServer | null;
  /** Where a ledger of this name is kept. */
  store(ledger: string): OnCluster;
  stop(): Promise<void>;
}

export async function startCluster(options: TestServerOptions = {}): Promise<TestCluster> {
  const server = await startTestServer(options);
  const postgres = postgresIsHere() ? await startPostgres() : null;
  return {
    server,
    postgres,
    store: (ledger) => ({
      engine: 'kurrentdb',
      url: `${server.url}&ledger=${ledger}`,
      privateUrl: postgres?.url ?? null,
    }),
    async stop() {
      await server.stop();
      await postgres?.stop();
    },
  };
}
