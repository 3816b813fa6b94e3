import { openGround } from '../writing/ground.js';
import { Journal, readJournal } from '../writing/journal.js';
import { write } from '../writing/writer.js';
import { type Checking } from './check.js';
import { historiesOf, isPending } from './histories.js';

/** Sends every append once more whose outcome is unknown, with the same ids, until it is acknowledged or given up. */
export async function settle({ ground, seed, journals }: Checking): Promise<void> {
  const store = await openGround(ground);
  try {
    for (const path of journals) {
      const before = readJournal(path);
      const pending = historiesOf(before).filter(isPending);
      const journal = new Journal(path);
      const writing = { seed, store, journal, before, stopped: () => false, clock: Date.now };
      for (const { writer, number } of pending) await write({ ...writing, most: number + 1 }, writer);
      journal.close();
    }
  } finally {
    await store.close();
  }
}
