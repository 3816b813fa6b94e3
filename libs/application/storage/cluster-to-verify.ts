import { StoreUnavailable } from '#lib/event-store/index.js';
import { ledgerOf, openKurrentEventStore } from '#lib/event-store/kurrentdb/index.js';
import { filedLogOf } from '#lib/ledger-seal/index.js';
import { LedgerMissing, openPostgres, type Postgres } from '#lib/postgres/index.js';
import { originIn } from '#lib/private-store/postgres/index.js';
import { openPostgresVaultForReading } from '#lib/sealing/postgres/index.js';
import { opening, type Opened } from './closing.js';
import { filesToVerify } from './files-to-verify.js';
import { LEDGER_NAME, type OnCluster } from './on-cluster.js';
import { type ToVerify } from './to-verify.js';

/**
 * A ledger on a cluster as a verification reads it, which writes nothing. Without the keys of its vault the sealed fields count as withheld.
 *
 * @throws {StoreUnavailable} when PostgreSQL does not answer
 */
export const clusterToVerify = (
  { url, privateUrl }: OnCluster,
  data: string,
  wrappingKeys: string,
): Promise<ToVerify> =>
  opening(async (opened) => {
    const filed = (part: 'entries' | 'checkpoints', name: string) =>
      filedLogOf(opened.add(openKurrentEventStore({ url, part, readOnly: true })), name);
    const logs = {
      log: filed('entries', LEDGER_NAME),
      checkpoints: filed('checkpoints', 'the checkpoints on the cluster'),
    };
    const fields =
      privateUrl === null
        ? opened.add(filesToVerify(data, wrappingKeys))
        : await ofPostgres(privateUrl, ledgerOf(url), wrappingKeys, opened);
    return { logs, fields: fields.fields, why: fields.why, close: () => opened.close() };
  });

async function ofPostgres(
  url: string,
  ledger: string,
  keys: string,
  opened: Opened,
): Promise<Pick<ToVerify, 'fields' | 'why'>> {
  try {
    const postgres = opened.add(await openPostgres({ url, ledger, readOnly: true }));
    return await ofVault(postgres, keys, opened);
  } catch (error) {
    if (error instanceof LedgerMissing) return { fields: null, why: error.message };
    throw error;
  }
}

async function ofVault(postgres: Postgres, keys: string, opened: Opened): Promise<Pick<ToVerify, 'fields' | 'why'>> {
  const origin = await originIn(postgres);
  if (origin === null) return { fields: null, why: `${postgres.what} does not name this minute book.` };
  try {
    const vault = opened.add(await openPostgresVaultForReading({ postgres, origin, keys }));
    return { fields: { states: (digests) => vault.reveal(digests) }, why: null };
  } catch (error) {
    if (error instanceof StoreUnavailable) return { fields: null, why: error.message };
    throw error;
  }
}
