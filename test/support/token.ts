import { join } from 'node:path';
import { openPrivateStore } from '#lib/private-store/index.js';
import { type Role } from '#lib/decider/use-case.js';

/** Makes a token in a data directory, as `minutebook token create` does. */
export async function makeToken(data: string, role: Role, name: string = role): Promise<string> {
  const store = openPrivateStore({ file: join(data, 'private.db') });
  try {
    const { secret } = await store.tokens.create(role, name);
    return secret;
  } finally {
    await store.close();
  }
}
