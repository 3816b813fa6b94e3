import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type CopyableLog } from '#lib/event-store/copyable-log.js';
import { StoreUnavailable } from '#lib/event-store/index.js';
import { openCopyableLedger } from '#lib/event-store/sqlite/copyable-ledger.js';
import { type BookPlace } from '../settings.js';
import { opening } from './closing.js';

/** The two logs of a ledger, to be copied from or to. */
export interface CopyableBook {
  readonly entries: CopyableLog;
  readonly checkpoints: CopyableLog;
  close(): Promise<void>;
}

/**
 * Opens the logs of a ledger, wherever it is kept, to copy them.
 *
 * @param which the one that is there, or one that may have to be made
 * @throws {StoreUnavailable} when there is no ledger, or a file cannot be opened
 */
export const openCopyable = ({ data, store }: BookPlace, which: 'there' | 'new'): Promise<CopyableBook> =>
  opening(async (opened) => {
    const logs = store.engine === 'sqlite' ? inFiles(data, which) : await onCluster(store.url);
    const [entries, checkpoints] = [opened.add(logs('entries')), opened.add(logs('checkpoints'))];
    return { entries, checkpoints, close: () => opened.close() };
  });

type Part = 'entries' | 'checkpoints';
const FILES = { entries: 'ledger.db', checkpoints: 'checkpoints.db' };

function inFiles(data: string, which: 'there' | 'new') {
  if (which === 'there' && !existsSync(join(data, FILES.entries)))
    throw new StoreUnavailable(`There is no minute book in ${data}.`);
  if (which === 'new') mkdirSync(data, { recursive: true, mode: 0o700 });
  return (part: Part) => openCopyableLedger({ file: join(data, FILES[part]) });
}

async function onCluster(url: string) {
  const { openCopyableLedger: openOnCluster } = await import('#lib/event-store/kurrentdb/copyable-ledger.js');
  return (part: Part) => openOnCluster({ url, part });
}
