import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { StoreUnavailable } from '#lib/event-store/index.js';
import { openVaultForReading } from '#lib/sealing/sqlite/index.js';
import { readOrigin } from '../origin.js';
import { type ToVerify } from './to-verify.js';

/** The vault of a data directory as a verification asks it, which writes nothing. Without its keys the sealed fields count as withheld. */
export function filesToVerify(data: string, wrappingKeys: string): ToVerify {
  const nobody = (why: string | null): ToVerify => ({ logs: null, fields: null, why, close: async () => undefined });
  if (!existsSync(join(data, 'vault.db'))) return nobody(null);
  try {
    const vault = openVaultForReading({ data, origin: readOrigin(data), keys: wrappingKeys });
    return {
      logs: null,
      fields: { states: (digests) => vault.reveal(digests) },
      why: null,
      close: () => vault.close(),
    };
  } catch (error) {
    if (error instanceof StoreUnavailable) return nobody(error.message);
    throw error;
  }
}
