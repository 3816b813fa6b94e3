import { withPostgres } from '#lib/postgres/testing/index.js';
import { vaultContract } from '../contract/vault-suite.js';
import { SharedVault } from './testing/shared-vault.js';

withPostgres('Vaults in PostgreSQL', (server) => {
  vaultContract('PostgreSQL', async () => new SharedVault(server()));
});
