import { unavailable } from '#lib/sqlite/index.js';
import { type VaultRecords, type VaultRecordsReader } from '../../records/index.js';
import { type OpenSqliteVault, partsIn } from '../open-parts.js';
import { type OpenVaultForReading, openReadingParts, type ReadingParts } from '../reading-parts.js';
import { reveal } from '../revealing.js';
import { statusOf } from '../status.js';
import { readRecords, unfinishedIn } from './read-records.js';
import { takeIn } from './take-in.js';

/**
 * The records of a vault kept in SQLite, to copy from. No file is made, changed or destroyed.
 *
 * @throws {StoreUnavailable} as `openVaultForReading`: also where there is no vault yet
 */
export const readSqliteVaultRecords = (options: OpenVaultForReading): VaultRecordsReader =>
  readerOf(openReadingParts(options));

/**
 * The records of a vault kept in SQLite, to copy to; the vault is made when there is none.
 *
 * @throws {StoreUnavailable} as `openSqliteVault`
 */
export function openSqliteVaultRecords(options: OpenSqliteVault): VaultRecords {
  const parts = partsIn(options);
  return {
    ...readerOf(parts),
    takeIn: async (batch) => explained(parts, () => takeIn(parts, batch)),
  };
}

const readerOf = (parts: ReadingParts): VaultRecordsReader => ({
  unfinished: async () => explained(parts, () => unfinishedIn(parts)),
  read: async function* () {
    try {
      yield* readRecords(parts);
    } catch (error) {
      throw unavailable(error, placeOf(parts));
    }
  },
  reveal: async (digests) => explained(parts, () => reveal(parts, digests)),
  status: async () => explained(parts, () => statusOf(parts.disclosures, parts.keys, parts.wrapping)),
  close: async () => parts.close(),
});

const placeOf = ({ place }: ReadingParts): string => `The vault in ${place}`;

function explained<Answer>(parts: ReadingParts, work: () => Answer): Answer {
  try {
    return work();
  } catch (error) {
    throw unavailable(error, placeOf(parts));
  }
}
