import { verifyLedger } from '#lib/ledger-seal/index.js';
import { type Ground, openGround } from '../writing/ground.js';
import { readJournal } from '../writing/journal.js';
import { faultsAgainstJournal } from './against-journal.js';
import { faultsOfTree, faultsOfView } from './following-is-right.js';
import { historiesOf } from './histories.js';
import { readLog } from './read-log.js';

export interface Checking {
  readonly ground: Ground;
  readonly seed: number;
  readonly journals: readonly string[];
}

/** Every promise that is broken, as sentences: opens the ledger and holds it against what its writers were told. */
export async function check({ ground, seed, journals }: Checking): Promise<string[]> {
  const histories = journals.flatMap((journal) => historiesOf(readJournal(journal)));
  const store = await openGround(ground);
  try {
    const log = await readLog(store, 0);
    return [
      ...log.broken,
      ...faultsAgainstJournal(seed, histories, log),
      ...(await faultsOfView(store, ground, log, seed)),
      ...(await faultsOfTree(store, ground, log)),
      ...(await faultsOfVerifying(ground, log.events.length)),
    ];
  } finally {
    await store.close();
  }
}

/** What verifying the data directory finds. */
async function faultsOfVerifying({ data }: Ground, size: number): Promise<string[]> {
  const { findings, size: verified } = await verifyLedger({ data, threads: 0 });
  const short = verified === size ? [] : [`verifying read ${verified} entries of ${size}`];
  return [...short, ...findings.map(({ sentence }) => `verifying finds: ${sentence}`)];
}
