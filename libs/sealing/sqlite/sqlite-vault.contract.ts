import { vaultContract } from '../contract/vault-suite.js';
import { VaultFolder } from './testing/vault-folder.js';

vaultContract('SQLite', async () => new VaultFolder());
