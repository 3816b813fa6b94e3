import { TestLedger, withPostgres } from '#lib/postgres/testing/index.js';
import { privateStoreContract } from '../contract/private-store-suite.js';
import { postgresPrivateStore } from './index.js';

withPostgres('Private stores in PostgreSQL', (server) => {
  privateStoreContract('PostgreSQL', async () => {
    const ledger = new TestLedger(server());
    const looking = await ledger.open();
    return {
      // A pool each, as of several processes.
      open: async (clock) => postgresPrivateStore(await ledger.open(), { clock }),
      keptOfTokens: async () => {
        const rows = await looking.read<Record<string, string | Buffer | null>>(
          `SELECT * FROM ${looking.schema}.tokens`,
        );
        return rows.flatMap((row) => Object.values(row));
      },
      dispose: async () => ledger.close(),
    };
  });
});
