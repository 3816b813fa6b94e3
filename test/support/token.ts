import { join } from 'node:path';
import { type StoreSetting } from '#lib/application/index.js';
import { type Role } from '#lib/decider/use-case.js';
import { openPrivateStore } from '#lib/private-store/index.js';
import { storeOf } from './engine.js';
import { ledgerFor } from './on-cluster.js';

/** Makes a token in a data directory, as `minutebook token create` does. */
export async function makeToken(data: string, role: Role, name: string = role): Promise<string> {
  const { tokens, close } = await openTokens(data, await storeOf(data));
  try {
    const { secret } = await tokens.create(role, name);
    return secret;
  } finally {
    await close();
  }
}

async function openTokens(data: string, setting: StoreSetting) {
  if (setting.engine === 'sqlite' || setting.privateUrl === null) {
    const store = openPrivateStore({ file: join(data, 'private.db') });
    return { tokens: store.tokens, close: () => store.close() };
  }
  const { openPostgres } = await import('#lib/postgres/index.js');
  const { postgresPrivateStore } = await import('#lib/private-store/postgres/index.js');
  const postgres = await openPostgres({ url: setting.privateUrl, ledger: ledgerFor(data) });
  return { tokens: postgresPrivateStore(postgres).tokens, close: () => postgres.close() };
}
