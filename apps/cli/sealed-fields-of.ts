import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { keyPlacesOf, pathsOf, readOrigin } from '#lib/application/index.js';
import { StoreUnavailable } from '#lib/event-store/index.js';
import { type SealedFields } from '#lib/ledger-seal/index.js';
import { openVaultForReading } from '#lib/sealing/sqlite/index.js';

/** What knows the sealed fields of a data directory, and how to let go of it. */
export interface FieldsOfData {
  /** Null when nobody here can know: the keys are elsewhere. */
  readonly fields: SealedFields | null;
  /** Why not, in a sentence. */
  readonly why: string | null;
  close(): Promise<void>;
}

/** The vault of a data directory as a verification asks it, which writes nothing. Without its keys the sealed fields count as withheld. */
export function sealedFieldsOf(data: string): FieldsOfData {
  const nobody = (why: string | null): FieldsOfData => ({ fields: null, why, close: async () => undefined });
  if (!existsSync(join(data, 'vault.db')) || !existsSync(pathsOf(data).ledger)) return nobody(null);
  try {
    const vault = openVaultForReading({ data, origin: readOrigin(data), keys: keyPlacesOf(data).wrappingKeys });
    return { fields: { states: (digests) => vault.reveal(digests) }, why: null, close: () => vault.close() };
  } catch (error) {
    if (error instanceof StoreUnavailable) return nobody(error.message);
    throw error;
  }
}
