import { openKurrentEventStore } from '#lib/event-store/kurrentdb/index.js';
import { filedLogOf, type Verification, verifyLedger } from '#lib/ledger-seal/index.js';
import { type Ground, type ServerGround } from '../writing/ground.js';

/** What verifying finds amiss with a ledger of so many entries. */
export async function faultsOfVerifying(ground: Ground, size: number): Promise<string[]> {
  const verified = await verify(ground);
  const short = verified.size === size ? [] : [`verifying read ${verified.size} entries of ${size}`];
  return [...short, ...verified.findings.map(({ sentence }) => `verifying finds: ${sentence}`)];
}

/** Verifies a ledger as the product does. */
export const verify = (ground: Ground): Promise<Verification> =>
  ground.engine === 'sqlite' ? verifyLedger({ data: ground.data, threads: 0 }) : verifyOnServer(ground);

async function verifyOnServer({ data, url, timing = {} }: ServerGround): Promise<Verification> {
  const entries = openKurrentEventStore({ url, timing, part: 'entries', readOnly: true });
  const checkpoints = openKurrentEventStore({ url, timing, part: 'checkpoints', readOnly: true });
  try {
    return await verifyLedger({
      data,
      log: filedLogOf(entries, 'the ledger on the server'),
      checkpoints: filedLogOf(checkpoints, 'the checkpoints on the server'),
    });
  } finally {
    await Promise.all([entries.close(), checkpoints.close()]);
  }
}
