import { PROCESS_SKEW_MS } from '#lib/ledger-seal/index.js';
import { type Ground, openGround } from '../writing/ground.js';
import { type Entry, readJournal } from '../writing/journal.js';
import { BrokenFeed } from '../writing/listen.js';
import { faultsAgainstJournal } from './against-journal.js';
import { faultsOfTree, faultsOfView } from './following-is-right.js';
import { historiesOf } from './histories.js';
import { readLog } from './read-log.js';
import { faultsOfVerifying } from './verifying.js';

export interface Checking {
  readonly ground: Ground;
  readonly seed: number;
  readonly journals: readonly string[];
}

/** Every promise that is broken, as sentences: opens the ledger and holds it against what its writers were told. */
export async function check({ ground, seed, journals }: Checking): Promise<string[]> {
  const entries = journals.map((journal) => readJournal(journal));
  const histories = entries.flatMap(historiesOf);
  const store = await openGround(ground);
  try {
    const log = await readLog(store, ground.engine === 'sqlite' ? 0 : PROCESS_SKEW_MS);
    return [
      ...log.broken,
      ...faultsOfFollowing(entries.flat()),
      ...faultsAgainstJournal(seed, histories, log),
      // First, because a tree that is opened is mended where it is wrong.
      ...(await faultsOfVerifying(ground, log.events.length)),
      ...(await faultsOfView(store, ground, log, seed)),
      ...(await faultsOfTree(store, ground, log)),
    ];
  } finally {
    await store.close();
  }
}

/** Mistakes in a program, which no fault excuses, and what the listener noticed. */
const INEXCUSABLE = new Set([BrokenFeed.name, 'TypeError', 'RangeError', 'ReferenceError']);

/** What went wrong with following that is not the fault's doing. */
const faultsOfFollowing = (entries: readonly Entry[]): string[] =>
  entries.flatMap((entry) =>
    entry.what === 'trouble' && INEXCUSABLE.has(entry.error) ? [`${entry.with}: ${entry.sentence}`] : [],
  );
