import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { privateStoreContract } from '../contract/private-store-suite.js';
import { openPrivateStore } from '../open-private-store.js';

privateStoreContract('SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'minutebook-'));
  const file = join(folder, 'private.db');
  return {
    open: async (clock) => openPrivateStore({ file, clock }),
    keptOfTokens: async () => {
      const database = new Database(file, { readonly: true });
      const rows = database.prepare<[], Record<string, string | Buffer | null>>('SELECT * FROM tokens').all();
      database.close();
      return rows.flatMap((row) => Object.values(row));
    },
    dispose: async () => rmSync(folder, { recursive: true, force: true }),
  };
});
