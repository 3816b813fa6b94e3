import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { originOf, pathsOf } from '#lib/application/index.js';
import { StoreUnavailable } from '#lib/event-store/index.js';
import { type SealedFields } from '#lib/ledger-seal/index.js';
import { openSqliteVault } from '#lib/sealing/sqlite/index.js';

/** What knows the sealed fields of a data directory, and how to let go of it. */
export interface FieldsOfData {
  /** Null when nobody here can know: the keys are elsewhere. */
  readonly fields: SealedFields | null;
  /** Why not, in a sentence. */
  readonly why: string | null;
  close(): Promise<void>;
}

/** The vault of a data directory as a verification asks it. Without its keys the sealed fields count as withheld. */
export function sealedFieldsOf(data: string): FieldsOfData {
  const nobody = (why: string | null): FieldsOfData => ({ fields: null, why, close: async () => undefined });
  if (!existsSync(join(data, 'vault.db')) || !existsSync(pathsOf(data).ledger)) return nobody(null);
  try {
    const keys = process.env['MINUTEBOOK_WRAPPING_KEYS'];
    const vault = openSqliteVault({ data, origin: originOf(data), ...(keys ? { keys } : {}) });
    return { fields: { states: (digests) => vault.reveal(digests) }, why: null, close: () => vault.close() };
  } catch (error) {
    if (error instanceof StoreUnavailable) return nobody(error.message);
    throw error;
  }
}
